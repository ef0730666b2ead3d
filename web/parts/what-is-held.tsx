import { type Column, DataTable } from './data-table.js';
import { writeDay } from './figures.js';
import { type DocumentAge, type Gap, groupGaps, type SharedGap, writeAge } from './held.rules.js';

interface WhatIsHeldProps {
  /** Null where they are out of reach. */
  partnerships: readonly { name: string; dataGaps: readonly Gap[] | null }[] | null;
  /** Null where they are out of reach. */
  ages: readonly DocumentAge[] | null;
}

/** What the hub lacks of these partnerships, and how old the documents are that the page rests on. */
export function WhatIsHeld({ partnerships, ages }: WhatIsHeldProps) {
  const isKnown = partnerships?.every(({ dataGaps }) => dataGaps !== null) ?? false;
  const gaps = groupGaps(partnerships ?? []);
  return (
    <section aria-labelledby="held">
      <h2 className="govuk-heading-m" id="held">
        What is missing, and how old it is
      </h2>
      {!isKnown && <p className="govuk-body">What is missing could not be shown.</p>}
      {isKnown && gaps.length === 0 && <p className="govuk-body">Nothing is known to be missing.</p>}
      {gaps.length > 0 && (
        <DataTable
          caption="What is missing"
          columns={GAP_COLUMNS}
          rows={gaps}
          keyOf={({ what, because }) => `${what} ${because}`}
        />
      )}
      {ages === null ? (
        <p className="govuk-body">How old it is could not be shown.</p>
      ) : (
        <DataTable
          caption="How old what is shown is"
          columns={AGE_COLUMNS}
          rows={ages}
          keyOf={({ id }) => id}
        />
      )}
    </section>
  );
}

const GAP_COLUMNS: readonly Column<SharedGap>[] = [
  { title: 'What', cell: ({ what }) => writeWhat(what) },
  { title: 'Of whom', cell: ({ partnerships }) => partnerships.join(', ') },
  { title: 'Why', cell: ({ because }) => because },
];

const AGE_COLUMNS: readonly Column<DocumentAge>[] = [
  {
    title: 'Document',
    cell: ({ id, title }) => (
      <a className="govuk-link" href={`/papers/${id}`}>
        {title}
      </a>
    ),
  },
  { title: 'Reports up to', cell: ({ knownAt }) => writeDay(knownAt) },
  { title: 'Age', cell: ({ ageInDays }) => writeAge(ageInDays) },
];

/** "county-strategy-group" as "County strategy group". */
function writeWhat(what: string): string {
  const words = what.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
