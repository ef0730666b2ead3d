import type { PartnershipPrioritiesQuery } from '../../documents.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { Mark } from '../../parts/mark.js';
import { NumberedSource } from './numbered-source.js';
import { OutOfReach, Section } from './section.js';

type Compared = NonNullable<PartnershipPrioritiesQuery['comparePriorities']>['partnerships'][number];
type PrioritySet = NonNullable<Compared['set']>;

/** The priorities that speak for it today, as written, and the other sets known. */
export function Priorities({ found, id }: { found: PartnershipPrioritiesQuery | null; id: string }) {
  const [compared] = found?.comparePriorities?.partnerships ?? [];
  const others = (found?.partnership?.prioritySets ?? []).filter((set) => set.id !== compared?.set?.id);
  return (
    <Section name="priorities" title="Priorities">
      {!compared && <OutOfReach />}
      {compared && !compared.set && (
        <p className="govuk-body">Not known: no paper held gives its priorities. It may well have some.</p>
      )}
      {compared?.set && <SetInForce set={compared.set} outOfDate={compared.outOfDate} />}
      {others.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {others.map((set) => (
            <li key={set.id}>
              Another set, “{set.label}”, {set.status === 'ADOPTED' ? 'adopted' : 'proposed, not adopted'},{' '}
              {set.priorities.length} priorities. <NumberedSource source={set.source} />
            </li>
          ))}
        </ul>
      )}
      <p className="govuk-body hub-screen-only">
        <a className="govuk-link" href={`/priorities?partnership=${id}`}>
          Compare its priorities with others
        </a>
      </p>
    </Section>
  );
}

function SetInForce({ set, outOfDate }: { set: PrioritySet; outOfDate: boolean | null }) {
  return (
    <>
      <p className="govuk-body">
        {set.label}. <Standing set={set} outOfDate={outOfDate} /> {set.yearsNote}{' '}
        <NumberedSource source={set.source} />
      </p>
      <DataTable
        caption="As written"
        columns={COLUMNS}
        rows={set.priorities}
        keyOf={(priority) => priority.id}
      />
    </>
  );
}

function Standing({ set, outOfDate }: { set: PrioritySet; outOfDate: boolean | null }) {
  if (set.status === 'PROPOSED') return <Mark shape="ring">Proposed, not adopted</Mark>;
  if (outOfDate) return <Mark shape="half">Adopted; its years have ended</Mark>;
  if (outOfDate === null) return <Mark shape="full">Adopted; its years are not known</Mark>;
  return <Mark shape="full">Adopted and in force</Mark>;
}

const COLUMNS: readonly Column<PrioritySet['priorities'][number]>[] = [
  {
    title: 'Priority',
    cell: ({ title, crossCutting }) => (crossCutting ? `${title} (cross-cutting)` : title),
  },
  { title: 'Concentrates on', cell: ({ focus }) => focus ?? 'Not said' },
  { title: 'Led by', cell: ({ leads }) => leads.join(', ') || 'Not said' },
  {
    title: 'Shared themes, by the hub',
    cell: ({ themes }) => themes.map(({ name }) => name).join(', ') || 'None',
  },
  { title: 'Source', cell: ({ source }) => <NumberedSource source={source} /> },
];
