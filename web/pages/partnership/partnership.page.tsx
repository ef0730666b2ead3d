import type { Ask } from '../../asking/ask.js';
import {
  actionsOfPlans,
  partnershipCrime,
  partnershipDuties,
  partnershipFacts,
  partnershipGroups,
  partnershipItself,
  partnershipMoney,
  partnershipPeopleAndPlans,
  partnershipPriorities,
} from '../../documents.js';
import { type Found, HOME, type Page, type Place } from '../../page.js';
import { markingOf } from '../../parts/marking.rules.js';
import { holdsRole, type Reader } from '../../signing-in/reader.rules.js';
import { Actions } from './actions.js';
import { Areas, AreasOutOfReach, Authorities } from './areas.js';
import { CrimeTable } from './crime.js';
import { DutyTable } from './duties.js';
import type { FoundPartnership, Itself } from './found-partnership.js';
import { GroupList } from './groups.js';
import { Granted } from './money.js';
import { SourceNumbers } from './numbered-source.js';
import { MarkingLine, NotHeld, Sources, StatedFacts } from './paper.js';
import { listDocuments } from './partnership.rules.js';
import { ActionPlans, PeopleCounts } from './people-and-plans.js';
import { Priorities } from './priorities.js';
import { ReadOn } from './read-on.js';

/** A few of the measures that boards ask about; all of them are on the page that compares. */
const MEASURES = [
  'total-recorded-crime',
  'violence-against-the-person',
  'sexual-offences',
  'robbery',
  'residential-burglary',
  'vehicle-offences',
  'shoplifting',
  'criminal-damage-and-arson',
  'public-order-offences',
];

/** Everything known about one partnership, as a page that prints as a board paper. */
export const partnershipPage: Page<FoundPartnership | null> = {
  path: '/partnerships/:id',
  find: findPartnership,
  View: ({ data }) => (data ? <BoardPaper found={data} /> : null),
  showsMarking: true,
};

async function findPartnership(
  { params }: Place,
  ask: Ask,
  reader: Reader | null,
): Promise<Found<FoundPartnership | null>> {
  const id = params.id ?? '';
  const [{ data, problems }, parts] = await Promise.all([
    ask(partnershipItself, { id }),
    askParts(id, ask, reader),
  ]);
  const itself = data?.partnership ?? null;
  if (itself === null && problems.length === 0)
    return { title: 'Partnership not found', data: null, problems, status: 404, above: [HOME] };
  return {
    title: itself ? titleOf(itself) : 'Community safety partnership',
    data: { ...parts.found, itself, id: itself?.id ?? id },
    problems: [...problems, ...parts.problems],
    above: itself?.policeArea
      ? [HOME, { title: itself.policeArea.name, path: `/police-areas/${itself.policeArea.id}` }]
      : [HOME],
  };
}

/** One question for each part, so that a part that is out of reach leaves the others. */
async function askParts(id: string, ask: Ask, reader: Reader | null) {
  const isOwn = holdsRole(reader, 'PARTNERSHIP_OFFICER', id);
  const [priorities, groups, duties, money, crime, peopleAndPlans, facts, actions] = await Promise.all([
    ask(partnershipPriorities, { id }),
    ask(partnershipGroups, { id }),
    ask(partnershipDuties, { id }),
    ask(partnershipMoney, { id }),
    ask(partnershipCrime, { id, measures: MEASURES }),
    ask(partnershipPeopleAndPlans, { id }),
    ask(partnershipFacts, { id }),
    isOwn ? ask(actionsOfPlans, { id }) : undefined,
  ]);
  const answers = [
    priorities,
    groups,
    duties,
    money,
    crime,
    peopleAndPlans,
    facts,
    ...(actions ? [actions] : []),
  ];
  return {
    problems: answers.flatMap(({ problems }) => problems),
    found: {
      id,
      madeOn: new Date().toISOString().slice(0, 10),
      priorities: priorities.data,
      groups: groups.data?.partnership?.groups ?? null,
      duties: duties.data?.partnership?.duties ?? null,
      money: money.data?.partnership ?? null,
      crime: crime.data?.partnership?.measures ?? null,
      peopleAndPlans: peopleAndPlans.data?.partnership ?? null,
      facts: facts.data?.partnership?.statedFacts ?? null,
      actions: actions && (actions.data?.partnership?.actionPlans ?? null),
    },
  };
}

function titleOf({ name }: Itself): string {
  return /partnership/i.test(name) ? name : `${name} community safety partnership`;
}

/** Beside the others of its police area, where it is known. */
function compareAddress(id: string, itself: Itself | null): string {
  return itself?.policeArea ? `/compare?policeArea=${itself.policeArea.id}` : `/compare?partnership=${id}`;
}

function BoardPaper({ found }: { found: FoundPartnership }) {
  const { itself, id, madeOn } = found;
  const documents = listDocuments(found);
  const marking = markingOf(found);
  const numbers = Object.fromEntries(documents.map((document, index) => [document.id, index + 1]));
  return (
    <SourceNumbers value={numbers}>
      <div className={`hub-board-paper hub-board-paper--${marking.toLowerCase().replace('_', '-')}`}>
        <MarkingLine marking={marking} madeOn={madeOn} />
        <ReadOn id={id} policeArea={itself?.policeArea ?? null} />
        <p className="govuk-body">
          Numbers in brackets are those of the documents listed under <a href="#sources">Sources</a>.
        </p>
        {itself ? <Areas partnership={itself} /> : <AreasOutOfReach />}
        {itself && <Authorities partnership={itself} />}
        <Priorities found={found.priorities} id={id} />
        <GroupList groups={found.groups} />
        <DutyTable duties={found.duties} id={id} />
        <Granted money={found.money} id={id} />
        <CrimeTable figures={found.crime} compareAt={compareAddress(id, itself)} />
        <PeopleCounts counts={found.peopleAndPlans?.peopleCounts ?? null} />
        <ActionPlans plans={found.peopleAndPlans?.actionPlans ?? null} />
        {found.actions !== undefined && <Actions plans={found.actions} />}
        <NotHeld gaps={itself?.dataGaps ?? null} />
        <StatedFacts facts={found.facts} />
        {documents.length > 0 && <Sources documents={documents} />}
        <MarkingLine marking={marking} madeOn={madeOn} />
      </div>
    </SourceNumbers>
  );
}
