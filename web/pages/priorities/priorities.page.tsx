import { partnershipsToChoose, prioritiesAsWritten, themesShared } from '../../documents.js';
import { type Found, HOME, type Page } from '../../page.js';
import { ChoosePartnerships } from '../../parts/choose-partnerships.js';
import { writeDay } from '../../parts/figures.js';
import {
  type ChoosableGroup,
  explainMistakes,
  groupByPoliceArea,
  isMistaken,
  isOfAll,
  onlyPoliceArea,
  placesToAskFor,
  readPlaces,
} from '../../parts/places-chosen.rules.js';
import { type Compared, PriorityMatrix, type Theme } from './priority-matrix.js';
import { SetsCompared } from './sets-compared.js';
import { SharedThemes } from './shared-themes.js';

interface Priorities {
  /** Null where the hub could not say, as with the lists. */
  asOf: string | null;
  compared: readonly Compared[] | null;
  themes: readonly Theme[] | null;
  groups: readonly ChoosableGroup[];
}

/** Which partnerships pursue which themes, and which they share. */
export const prioritiesPage: Page<Priorities> = {
  path: '/priorities',
  find: async ({ choices }, ask) => {
    const places = readPlaces(choices);
    const question = { ...placesToAskFor(places), asOf: choices.get('asOf') || null };
    const [written, shared, choosable] = await Promise.all([
      ask(prioritiesAsWritten, question),
      ask(themesShared, question),
      ask(partnershipsToChoose, {}),
    ]);
    const comparison = written.data?.comparePriorities ?? null;
    const data = {
      asOf: comparison?.asOf ?? null,
      compared: comparison?.partnerships ?? null,
      themes: shared.data?.comparePriorities?.themes ?? null,
      groups: groupByPoliceArea(choosable.data?.partnerships?.nodes ?? []),
    };
    const problems = explainMistakes([...written.problems, ...shared.problems, ...choosable.problems]);
    const above = findAbove(data, places.policeArea);
    return { title: 'Priorities', data, problems, above, status: isMistaken(written.problems) ? 400 : 200 };
  },
  View: ({ data, place: { choices } }) => (
    <>
      <ChoosePartnerships
        path="/priorities"
        groups={data.groups}
        shown={data.compared?.map(({ partnership }) => partnership.id) ?? []}
        policeArea={readPlaces(choices).policeArea}
        asOf={choices.get('asOf')}
      />
      <Comparison data={data} isOfAll={isOfAll(readPlaces(choices))} />
    </>
  ),
};

function findAbove(
  { compared, groups }: Priorities,
  policeArea: string | null,
): NonNullable<Found<0>['above']> {
  const shown = compared?.map(({ partnership }) => partnership.id) ?? [];
  const area = onlyPoliceArea(groups, shown, policeArea);
  return area ? [HOME, { title: area.name, path: `/police-areas/${area.id}` }] : [HOME];
}

interface ComparisonProps {
  data: Priorities;
  /** Nothing was chosen: all of which anything is known. */
  isOfAll: boolean;
}

function Comparison({ data: { asOf, compared, themes }, isOfAll }: ComparisonProps) {
  if (compared === null) return <p className="govuk-body">The priorities could not be shown.</p>;
  if (compared.length === 0) return <p className="govuk-body">No partnership was chosen.</p>;
  return (
    <>
      <p className="govuk-body-l">
        What {compared.length === 1 ? 'one partnership' : `${compared.length} partnerships`} set out to do, as
        things stood on {writeDay(asOf)}.{' '}
        {isOfAll && 'These are all whose priorities are known from a paper; choose others above.'}
      </p>
      {themes === null ? (
        <p className="govuk-body">The themes could not be shown.</p>
      ) : (
        <SharedThemes compared={compared} themes={themes} />
      )}
      <SetsCompared compared={compared} />
      {themes !== null && <PriorityMatrix compared={compared} themes={themes} />}
    </>
  );
}
