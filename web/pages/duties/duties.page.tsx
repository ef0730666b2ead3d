import { type DutiesShownQuery, dutiesShown, partnershipsToChoose } from '../../documents.js';
import { HOME, type Page } from '../../page.js';
import { ChoosePartnerships } from '../../parts/choose-partnerships.js';
import { writeDay } from '../../parts/figures.js';
import {
  type ChoosableGroup,
  groupByPoliceArea,
  isMistaken,
  isOfAll,
  onlyPoliceArea,
  placesToAskFor,
  readPlaces,
} from '../../parts/places-chosen.rules.js';
import { DueNextList } from './due-next-list.js';
import { listStrategyGroups } from './duties.rules.js';
import { DutyMatrix } from './duty-matrix.js';
import { OutcomeKey } from './outcome-key.js';

type Partnership = NonNullable<DutiesShownQuery['partnerships']>['nodes'][number];

interface Duties {
  /** Null where the hub could not say; empty where nothing was chosen. */
  partnerships: readonly Partnership[] | null;
  law: DutiesShownQuery['lawVerification'];
  groups: readonly ChoosableGroup[];
  /** The day that the page was made, for what falls due next. */
  today: string;
}

/** Which statutory duties papers show to be met, by whom, and what falls due next. */
export const dutiesPage: Page<Duties> = {
  path: '/duties',
  find: async ({ choices }, ask) => {
    const places = readPlaces(choices);
    const nobody = { ...placesToAskFor(places), partnerships: [] };
    const [shown, choosable] = await Promise.all([
      ask(dutiesShown, isOfAll(places) ? nobody : placesToAskFor(places)),
      ask(partnershipsToChoose, {}),
    ]);
    const partnerships = shown.data?.partnerships?.nodes ?? null;
    const groups = groupByPoliceArea(choosable.data?.partnerships?.nodes ?? []);
    const area = onlyPoliceArea(groups, partnerships?.map(({ id }) => id) ?? [], places.policeArea);
    return {
      title: 'Duties',
      data: {
        partnerships,
        law: shown.data?.lawVerification ?? null,
        groups,
        today: new Date().toISOString().slice(0, 10),
      },
      problems: [...shown.problems, ...choosable.problems],
      status: isMistaken(shown.problems) ? 400 : 200,
      above: [HOME, ...(area ? [{ title: area.name, path: `/police-areas/${area.id}` }] : [])],
    };
  },
  View: ({ data, place: { choices } }) => (
    <>
      {data.partnerships?.length === 0 && (
        <p className="govuk-body-l">Choose a police area, or single partnerships, to see their duties.</p>
      )}
      <ChoosePartnerships
        path="/duties"
        groups={data.groups}
        shown={data.partnerships?.map(({ id }) => id) ?? []}
        policeArea={readPlaces(choices).policeArea}
      />
      <Shown data={data} />
    </>
  ),
};

function Shown({ data: { partnerships, law, today } }: { data: Duties }) {
  if (partnerships === null) return <p className="govuk-body">The duties could not be shown.</p>;
  if (partnerships.length === 0) return null;
  const strategyGroups = listStrategyGroups(partnerships);
  const bodies = [...partnerships, ...strategyGroups];
  return (
    <>
      <p className="govuk-body-l">
        What the law asks of {partnerships.length === 1 ? 'this partnership' : 'these partnerships'}, and what
        the papers held show of it.
      </p>
      <OutcomeKey />
      <DutyMatrix
        caption="Duties of the partnerships"
        bodies={partnerships}
        linkTo={(id) => `/partnerships/${id}`}
      />
      <CountyPart
        groups={strategyGroups}
        isKnown={partnerships.every((one) => one.countyStrategyGroups !== null)}
      />
      <DueNextList bodies={bodies} today={today} />
      <p className="govuk-body-s">
        {law ? `Law checked up to ${writeDay(law.lawVerifiedOn)}. ${law.caveat}` : 'Not legal advice.'}
      </p>
    </>
  );
}

interface CountyPartProps {
  groups: Partnership['countyStrategyGroups'];
  isKnown: boolean;
}

function CountyPart({ groups, isKnown }: CountyPartProps) {
  if (!isKnown)
    return (
      <p className="govuk-body">Duties of county strategy groups could not be shown for all of these.</p>
    );
  if (!groups || groups.length === 0)
    return <p className="govuk-body">No paper held names a county strategy group for any of these.</p>;
  return <DutyMatrix caption="Duties of their county strategy groups" bodies={groups} />;
}
