import { anchorOf, nameOf } from '../../parts/locator.js';
import { Mark } from '../../parts/mark.js';
import { Opening } from '../../parts/opening.js';
import type { PaperShown } from './paper.page.js';
import { findContradictionsOf, type Paragraph, type Taken } from './paragraphs.rules.js';

const BASIS: Readonly<Record<Taken['basis'], string>> = {
  STATED: '',
  DERIVED: ' (worked out from it)',
  INFERRED: ' (judged from it)',
};

interface ParagraphsProps {
  paragraphs: readonly Paragraph[] | null;
  contradictions: NonNullable<PaperShown['contradictions']>;
  document: string;
  /** Some of what was taken could not be had. */
  isPart: boolean;
}

/** What the hub took from a document, under each paragraph. */
export function Paragraphs({ paragraphs, isPart, contradictions, document }: ParagraphsProps) {
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
      {paragraphs && paragraphs.length > 10 && <JumpTo paragraphs={paragraphs} />}
      {paragraphs?.map((paragraph) => (
        <ParagraphSection
          paragraph={paragraph}
          contradictions={findContradictionsOf(paragraph.locator, document, contradictions)}
          key={paragraph.locator}
        />
      ))}
    </section>
  );
}

/** A long document is not read from its beginning. */
function JumpTo({ paragraphs }: { paragraphs: readonly Paragraph[] }) {
  return (
    <Opening title={`Go to one of ${paragraphs.length} paragraphs`}>
      <ul className="govuk-list hub-columns">
        {paragraphs.map(({ locator, taken }) => (
          <li key={locator}>
            <a className="govuk-link" href={`#${anchorOf(locator)}`}>
              {nameOf(locator)}
            </a>{' '}
            ({taken.length})
          </li>
        ))}
      </ul>
    </Opening>
  );
}

interface ParagraphSectionProps {
  paragraph: Paragraph;
  /** Places in the list above. */
  contradictions: readonly number[];
}

function ParagraphSection({ paragraph: { locator, taken }, contradictions }: ParagraphSectionProps) {
  return (
    <section className="hub-paragraph" id={anchorOf(locator)}>
      <h3 className="govuk-heading-s">{nameOf(locator)}</h3>
      {contradictions.map((index) => (
        <p className="govuk-body" key={index}>
          <Mark shape="warning">
            <a className="govuk-link" href={`#contradiction-${index + 1}`}>
              Does not agree with another, with itself or with the law
            </a>
          </Mark>
        </p>
      ))}
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
