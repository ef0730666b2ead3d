import { Source } from '../../parts/source.js';
import type { PaperShown } from './paper.page.js';

type Contradiction = NonNullable<PaperShown['contradictions']>[number];

const KINDS: Readonly<Record<Contradiction['kind'], string>> = {
  DOCUMENTS_DISAGREE: 'Documents disagree',
  SUM_DIFFERS: 'A sum does not hold',
  RULE_CONTRADICTED: 'Not what the rule asks',
};

interface ContradictionsProps {
  /** Null where they are out of reach. */
  contradictions: readonly Contradiction[] | null;
  document: string;
}

/** Where the document contradicts another, itself or the law. */
export function Contradictions({ contradictions, document }: ContradictionsProps) {
  const here = { id: document, title: 'This document' };
  return (
    <section aria-labelledby="contradictions">
      <h2 className="govuk-heading-m" id="contradictions">
        Where it does not agree with another, with itself or with the law
      </h2>
      {contradictions === null && <p className="govuk-body">Whether it does could not be shown.</p>}
      {contradictions?.length === 0 && <p className="govuk-body">No contradiction is known.</p>}
      <ul className="govuk-list govuk-list--spaced">
        {contradictions?.map((one, index) => (
          <li className="hub-contradiction" id={`contradiction-${index + 1}`} key={`${one.kind} ${one.text}`}>
            <h3 className="govuk-heading-s">{KINDS[one.kind]}</h3>
            <p className="govuk-body">{one.text}</p>
            {one.partnerships.length > 0 && <About partnerships={one.partnerships} />}
            {one.sources.map((source) => (
              <Source
                source={source.document.id === document ? { ...source, document: here } : source}
                key={`${source.document.id} ${source.locator}`}
              />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function About({ partnerships }: Pick<Contradiction, 'partnerships'>) {
  return (
    <p className="govuk-body">
      About{' '}
      {partnerships.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a className="govuk-link" href={`/partnerships/${id}`}>
            {name}
          </a>
        </span>
      ))}
    </p>
  );
}
