import { anchorOf, nameOf } from '../../parts/locator.js';
import type { Paragraph, Taken } from './paragraphs.rules.js';

const BASIS: Readonly<Record<Taken['basis'], string>> = {
  STATED: '',
  DERIVED: ' (worked out from it)',
  INFERRED: ' (judged from it)',
};

interface ParagraphsProps {
  paragraphs: readonly Paragraph[] | null;
  /** Some of what was taken could not be had. */
  isPart: boolean;
}

/** What the hub took from a document, under each paragraph. */
export function Paragraphs({ paragraphs, isPart }: ParagraphsProps) {
  const facts = paragraphs?.reduce((sum, { taken }) => sum + taken.length, 0);
  return (
    <section aria-labelledby="paragraphs">
      <h2 className="govuk-heading-m" id="paragraphs">
        What the hub took from it
      </h2>
      {paragraphs === null && <p className="govuk-body">This could not be shown.</p>}
      {facts === 0 && !isPart && (
        <p className="govuk-body">
          No paragraphs: the hub took tables or records from this document as a whole, or only cites it.
        </p>
      )}
      {facts ? (
        <p className="govuk-body">
          {facts} facts from {paragraphs?.length} paragraphs, in the words of the hub and not as printed.
          {isPart && ' More was taken, which could not be shown.'}
        </p>
      ) : null}
      {paragraphs?.map((paragraph) => (
        <ParagraphSection paragraph={paragraph} key={paragraph.locator} />
      ))}
    </section>
  );
}

function ParagraphSection({ paragraph: { locator, taken } }: { paragraph: Paragraph }) {
  return (
    <section className="hub-paragraph" id={anchorOf(locator)}>
      <h3 className="govuk-heading-s">{nameOf(locator)}</h3>
      <dl className="hub-taken">
        {taken.map(({ id, what, text, basis }) => (
          <div key={`${what} ${id}`}>
            <dt>{what}</dt>
            <dd>
              {text}
              {BASIS[basis]}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
