import type { Marking } from '../../documents.js';
import { DataTable } from '../../parts/data-table.js';
import { writeDay } from '../../parts/figures.js';
import { writeMarking } from '../../parts/marking.rules.js';
import { Opening } from '../../parts/opening.js';
import type { Facts, Itself } from './found-partnership.js';
import { NumberedSource } from './numbered-source.js';
import { type CitedDocument, groupByKind, writeKind } from './partnership.rules.js';
import { OutOfReach, Section } from './section.js';

/** Who may see the paper and when it was made, above and below it. */
export function MarkingLine({ marking, madeOn }: { marking: Marking; madeOn: string }) {
  return (
    <p className="govuk-body hub-marking">
      <strong>{writeMarking(marking)}</strong>
      <span>Made by the Community Safety Hub on {writeDay(madeOn)}</span>
    </p>
  );
}

/** What the hub does not know of it. */
export function NotHeld({ gaps }: { gaps: Itself['dataGaps'] }) {
  return (
    <Section name="not-held" title="What is missing">
      {!gaps && <OutOfReach />}
      {gaps?.length === 0 && <p className="govuk-body">Nothing is known to be missing.</p>}
      {gaps && gaps.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {gaps.map(({ what, because }) => (
            <li key={`${what} ${because}`}>
              <strong>{writeKind(what)}:</strong> {because}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Everything else that papers state; what is opened is also printed. */
export function StatedFacts({ facts }: { facts: Facts | null }) {
  return (
    <Section name="facts" title="What papers say besides">
      {!facts && <OutOfReach />}
      {facts?.length === 0 && <p className="govuk-body">Nothing that has no place above.</p>}
      {groupByKind(facts ?? []).map(({ kind, facts: ofKind }) => (
        <Opening title={`${writeKind(kind)} (${ofKind.length})`} key={kind}>
          <ul className="govuk-list govuk-list--bullet">
            {ofKind.map(({ id, text, source }) => (
              <li key={id}>
                {text} <NumberedSource source={source} />
              </li>
            ))}
          </ul>
        </Opening>
      ))}
    </Section>
  );
}

/** Every document that the paper cites. */
export function Sources({ documents }: { documents: readonly CitedDocument[] }) {
  return (
    <Section name="sources" title="Sources">
      <DataTable
        caption="Every document cited above"
        columns={[
          { title: 'Number', cell: ({ number }) => `[${number}]` },
          {
            title: 'Document',
            cell: ({ id, title }) => (
              <a className="govuk-link" href={`/papers/${id}`}>
                {title}
              </a>
            ),
          },
          { title: 'Publisher', cell: ({ publisher }) => publisher },
          { title: 'Dated', cell: ({ publishedOn, knownAt }) => writeDay(publishedOn ?? knownAt) },
          { title: 'Marking', cell: ({ marking }) => writeMarking(marking) },
        ]}
        rows={documents.map((document, index) => ({ ...document, number: index + 1 }))}
        keyOf={({ id }) => id}
      />
    </Section>
  );
}
