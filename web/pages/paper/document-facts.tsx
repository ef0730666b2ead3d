import { writeCount, writeDay } from '../../parts/figures.js';
import type { PaperShown } from './paper.page.js';

type Loaded = PaperShown['loaded'];

const MARKINGS = {
  PUBLIC: 'Public',
  OFFICIAL: 'Official',
  OFFICIAL_SENSITIVE: 'Official, sensitive',
} as const;

/** Who published it and when, and what was loaded from it. */
export function DocumentFacts({ loaded }: { loaded: Loaded }) {
  const [first] = loaded;
  if (!first) return null;
  const { publisher, publishedOn, knownAt, marking, importedFile } = first.document;
  const terms = loaded.find(({ licence, caveats }) => licence || caveats?.length);
  return (
    <dl className="govuk-summary-list">
      <Row name="Published by">{publisher}</Row>
      <Row name="Published on">{publishedOn ? writeDay(publishedOn) : 'No day is printed'}</Row>
      {!publishedOn && <Row name="Reports up to">{writeDay(knownAt)}</Row>}
      <Row name="Marking">{MARKINGS[marking]}</Row>
      <Row name="Loaded from it">
        {loaded.map(({ subgraph, what, records }) => (
          <div key={`${subgraph} ${what}`}>
            {what}: {writeCount(records)}
          </div>
        ))}
      </Row>
      {terms?.licence && <Row name="Licence">{terms.licence}</Row>}
      {terms?.caveats && terms.caveats.length > 0 && <Row name="To beware of">{terms.caveats.join(' ')}</Row>}
      {importedFile && (
        <Row name="Imported from">
          {importedFile.name}, {writeDay(importedFile.loadedAt.slice(0, 10))}
        </Row>
      )}
    </dl>
  );
}

function Row({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">{name}</dt>
      <dd className="govuk-summary-list__value">{children}</dd>
    </div>
  );
}
