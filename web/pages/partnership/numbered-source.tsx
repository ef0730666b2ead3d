import { createContext, useContext } from 'react';
import { anchorOf } from '../../parts/locator.js';
import type { SourceOf } from '../../parts/source.js';

/** The number of each document in the list at the end of the paper, by id. */
export const SourceNumbers = createContext<Readonly<Record<string, number>>>({});

const BASIS = { STATED: '', DERIVED: ', worked out', INFERRED: ', judged' } as const;

/** A source as board papers give it: the number of the document, and the paragraph that it leads to. */
export function NumberedSource({ source }: { source: SourceOf }) {
  const { id, title } = source.document;
  const number = useContext(SourceNumbers)[id];
  return (
    <small className="hub-source">
      <a className="govuk-link" href={`/papers/${id}#${anchorOf(source.locator)}`}>
        {number === undefined ? title : `[${number}]`}
        <span className="govuk-visually-hidden">{number === undefined ? '' : ` ${title}`}</span>,{' '}
        {source.locator}
      </a>
      {BASIS[source.basis ?? 'STATED']}
    </small>
  );
}
