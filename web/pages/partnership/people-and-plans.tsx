import { type Column, DataTable } from '../../parts/data-table.js';
import { writeDay } from '../../parts/figures.js';
import { writeMarking } from '../../parts/marking.rules.js';
import type { PeopleAndPlans } from './found-partnership.js';
import { NumberedSource } from './numbered-source.js';
import { SUBJECTS, tellCount } from './partnership.rules.js';
import { OutOfReach, Section } from './section.js';

type PeopleCount = NonNullable<PeopleAndPlans['peopleCounts']>[number];
type Plan = PeopleAndPlans['actionPlans'][number];

const COUNT_COLUMNS: readonly Column<PeopleCount>[] = [
  { title: 'What is counted', cell: ({ subject }) => SUBJECTS[subject] },
  { title: 'When', cell: writeWhen },
  { title: 'In all areas together', cell: (count) => tellCount(count) },
  {
    title: 'By area',
    cell: ({ byArea }) =>
      byArea?.map(({ area, ...count }) => <div key={area?.id}>{`${area?.name}: ${tellCount(count)}`}</div>) ??
      'Could not be shown',
  },
  {
    title: 'Source',
    cell: ({ sources }) =>
      sources.map((source) => (
        <NumberedSource source={source} key={`${source.document.id} ${source.locator}`} />
      )),
  },
];

function writeWhen({ on, from, to, periodBasis }: PeopleCount): string {
  const time = on ? `On ${writeDay(on)}` : `${writeDay(from)} to ${writeDay(to)}`;
  return periodBasis === 'INFERRED' ? `${time} (judged)` : time;
}

/** Reviews of deaths and other numbers of people, as far as they may be told. */
export function PeopleCounts({ counts }: { counts: readonly PeopleCount[] | null }) {
  return (
    <Section name="people" title="Reviews of deaths, and people supported">
      {!counts && <OutOfReach />}
      {counts?.length === 0 && <p className="govuk-body">Not known: no paper held counts any.</p>}
      {counts && counts.length > 0 && (
        <DataTable
          caption="Small numbers are not told, so that nobody can be recognised"
          columns={COUNT_COLUMNS}
          rows={counts}
          keyOf={({ subject, on, from, to }) => [subject, on, from, to].join(' ')}
        />
      )}
    </Section>
  );
}

const PLAN_COLUMNS: readonly Column<Plan>[] = [
  { title: 'Plan', cell: ({ title }) => title },
  {
    title: 'Runs',
    cell: ({ from, to }) => (from || to ? `${writeDay(from)} to ${writeDay(to)}` : 'Not said'),
  },
  {
    title: 'What papers tell of it',
    cell: ({ summary, subPlans }) => (
      <>
        {summary ?? (subPlans.length === 0 ? 'Its title alone' : null)}
        {subPlans.length > 0 && ` Parts: ${subPlans.map(({ title }) => title).join(', ')}`}
      </>
    ),
  },
  { title: 'Marking', cell: ({ marking }) => writeMarking(marking) },
  { title: 'Source', cell: ({ source }) => <NumberedSource source={source} /> },
];

/** Its action plans; the actions in them are for its own officers. */
export function ActionPlans({ plans }: { plans: readonly Plan[] | null }) {
  return (
    <Section name="plans" title="Action plans">
      {!plans && <OutOfReach />}
      {plans?.length === 0 && <p className="govuk-body">Not known: no paper held tells of any.</p>}
      {plans && plans.length > 0 && (
        <DataTable
          caption="What papers tell of plans; the actions themselves are for officers of the partnership"
          columns={PLAN_COLUMNS}
          rows={plans}
          keyOf={({ id }) => id}
        />
      )}
    </Section>
  );
}
