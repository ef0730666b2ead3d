import { anchorOf } from './locator.js';

/** Where something is taken from, as every page's query asks for it. */
export interface SourceOf {
  locator: string;
  basis?: 'STATED' | 'DERIVED' | 'INFERRED';
  document: { id: string; title: string };
}

const BASIS = { STATED: '', DERIVED: ', worked out from it', INFERRED: ', judged from it' } as const;

/** The line that leads back to a paragraph. */
export function Source({ source }: { source: SourceOf }) {
  return (
    <small className="hub-source">
      <a className="govuk-link" href={`/papers/${source.document.id}#${anchorOf(source.locator)}`}>
        {source.document.title}
      </a>
      , {source.locator}
      {BASIS[source.basis ?? 'STATED']}
    </small>
  );
}
