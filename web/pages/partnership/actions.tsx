import type { ActionsOfPlansQuery } from '../../documents.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { writeCount, writeDay } from '../../parts/figures.js';
import { NumberedSource } from './numbered-source.js';
import { tellProgress } from './partnership.rules.js';
import { OutOfReach, Section } from './section.js';

export type PlanWithActions = NonNullable<ActionsOfPlansQuery['partnership']>['actionPlans'][number];
type Action = NonNullable<PlanWithActions['actions']>['nodes'][number];

const COLUMNS: readonly Column<Action>[] = [
  { title: 'Action', cell: ({ text }) => text },
  { title: 'Part of the plan', cell: ({ subPlan }) => subPlan?.title ?? 'The whole of it' },
  {
    title: 'Who answers for it',
    cell: ({ owner: { body, role } }) => [body, role].filter(Boolean).join(', '),
  },
  { title: 'Due', cell: ({ due }) => (due ? writeDay(due) : 'Not said') },
  {
    title: 'How far it had come',
    cell: (action) => [tellProgress(action), action.note].filter(Boolean).join('. '),
  },
  { title: 'Source', cell: ({ source }) => <NumberedSource source={source} /> },
];

/** What is to be done, for officers of the partnership alone; each reading is put on record. */
export function Actions({ plans }: { plans: readonly PlanWithActions[] | null }) {
  return (
    <Section name="actions" title="Actions of the plans">
      <p className="govuk-body">
        OFFICIAL-SENSITIVE: for officers of the partnership alone. The hub puts on record that you have read
        them.
      </p>
      {!plans && <OutOfReach />}
      {plans?.map((plan) => (
        <PlanActions plan={plan} key={plan.id} />
      ))}
    </Section>
  );
}

function PlanActions({ plan: { title, actions } }: { plan: PlanWithActions }) {
  if (!actions) return <p className="govuk-body">The actions of {title} could not be shown.</p>;
  if (actions.totalCount === 0) return <p className="govuk-body">No paper held lists actions of {title}.</p>;
  const shown = actions.nodes.length;
  const count =
    shown < actions.totalCount ? `the first ${shown} of ${writeCount(actions.totalCount)}` : shown;
  return (
    <DataTable
      caption={`${title}: ${count} ${actions.totalCount === 1 ? 'action' : 'actions'}, by due day`}
      columns={COLUMNS}
      rows={actions.nodes}
      keyOf={({ id }) => id}
    />
  );
}
