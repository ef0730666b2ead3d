import { NOT_KNOWN, NOT_SHOWN } from '../../parts/figures.js';
import type { FindablePlace } from './find-places.rules.js';

/** What somebody looked for, and what was found; null hits where the places are out of reach. */
export interface Sought {
  typed: string;
  hits: readonly FindablePlace[] | null;
  /** What became of a council area of that name that has ended. */
  ended: string | null;
  /** Some places could not be searched. */
  isPart: boolean;
}

/** The field to look for a place with and, once somebody did, what was found. */
export function Search({ sought }: { sought: Sought | null }) {
  return (
    <search>
      <form method="get" action="/" className="hub-search">
        <label className="govuk-label govuk-label--m" htmlFor="find">
          Find a place, a council or a code
        </label>
        <div className="govuk-hint" id="find-hint">
          For example Rugby, South Warwickshire or E07000220
        </div>
        <div className="hub-search__row">
          <input
            className="govuk-input govuk-input--width-20"
            id="find"
            name="find"
            type="search"
            defaultValue={sought?.typed}
            aria-describedby="find-hint"
            autoComplete="off"
          />
          <button type="submit" className="govuk-button hub-search__button">
            Find
          </button>
        </div>
      </form>
      {sought && <Hits sought={sought} />}
    </search>
  );
}

function Hits({ sought: { hits, ended, isPart } }: { sought: Sought }) {
  return (
    <section aria-labelledby="hits">
      <h2 className="govuk-heading-m" id="hits">
        {hits === null ? 'The places could not be searched' : writeHits(hits.length, isPart)}
      </h2>
      {hits?.length === 0 && !isPart && <NoHits ended={ended} />}
      <ul className="govuk-list govuk-list--spaced">
        {hits?.map((hit) => (
          <li key={`${hit.code} ${hit.what}`}>
            <Hit hit={hit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoHits({ ended }: { ended: string | null }) {
  return (
    <p className="govuk-body">
      {ended ??
        'The hub knows police areas, counties, partnerships and councils, and no towns or wards. Try the name of the council, or part of it.'}
    </p>
  );
}

function Hit({ hit: { what, name, code, doors } }: { hit: FindablePlace }) {
  const [own] = (doors ?? []).filter(({ title }) => title === name);
  return (
    <>
      {own ? (
        <a className="govuk-link" href={own.path}>
          {name}
        </a>
      ) : (
        <b>{name}</b>
      )}{' '}
      <span className="hub-hint">
        {what}, {code}
      </span>
      {!own && (
        <>
          : {doors === null && `partnership ${NOT_SHOWN.toLowerCase()}`}
          {doors?.length === 0 && `partnership ${NOT_KNOWN.toLowerCase()}`}
          {doors?.map(({ title, path }, index) => (
            <span key={path}>
              {index > 0 && ', '}
              <a className="govuk-link" href={path}>
                {title}
              </a>
            </span>
          ))}
        </>
      )}
    </>
  );
}

function writeHits(count: number, isPart: boolean): string {
  if (isPart) return `Found so far: ${count}. Not every place could be searched`;
  if (count === 0) return 'Nothing of that name';
  return count === 1 ? 'One place' : `${count} places`;
}
