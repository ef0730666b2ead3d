import type { DutyOutcome } from '../../documents.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { Mark, type Shape } from '../../parts/mark.js';
import type { Duties } from './found-partnership.js';
import { NumberedSource } from './numbered-source.js';
import { countOutcomes, OUTCOMES } from './partnership.rules.js';
import { OutOfReach, Section } from './section.js';

const SHAPES = {
  MET: 'full',
  NOT_MET: 'cross',
  CONTRADICTED: 'warning',
  UNKNOWN: 'none',
} as const satisfies Record<DutyOutcome, Shape>;

/** What the papers held show of each duty. */
export function DutyTable({ duties, id }: { duties: Duties | null; id: string }) {
  return (
    <Section name="duties" title="Duties at a glance">
      {duties ? <Glance duties={duties} /> : <OutOfReach />}
      <p className="govuk-body hub-screen-only">
        <a className="govuk-link" href={`/duties?partnership=${id}`}>
          See every duty with what it rests on
        </a>
      </p>
    </Section>
  );
}

function Glance({ duties }: { duties: Duties }) {
  return (
    <>
      <ul className="govuk-list">
        {countOutcomes(duties).map(({ outcome, count }) => (
          <li key={outcome}>
            <Mark shape={SHAPES[outcome]}>
              {OUTCOMES[outcome]}: {count} of {duties.length}
            </Mark>
          </li>
        ))}
      </ul>
      <DataTable
        caption={`${duties.length} duties, and what the papers held show of each. Not legal advice.`}
        columns={COLUMNS}
        rows={duties}
        keyOf={({ rule }) => rule}
      />
    </>
  );
}

const COLUMNS: readonly Column<Duties[number]>[] = [
  {
    title: 'Duty',
    cell: ({ duty, citation }) => (
      <>
        {duty} <small className="hub-hint">{citation}</small>
      </>
    ),
  },
  {
    title: 'What papers show',
    cell: ({ outcome, explanation }) => (
      <>
        <Mark shape={SHAPES[outcome]}>{OUTCOMES[outcome]}</Mark>
        {(outcome === 'NOT_MET' || outcome === 'CONTRADICTED') && <div>{explanation}</div>}
      </>
    ),
  },
  {
    title: 'Evidence',
    cell: ({ evidence }) =>
      evidence.length === 0
        ? 'None held'
        : evidence.map((source) => (
            <NumberedSource source={source} key={`${source.document.id} ${source.locator}`} />
          )),
  },
];
