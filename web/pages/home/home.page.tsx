import { endedAreaToChoose, everyPlace, type WhereToBeginQuery, whereToBegin } from '../../documents.js';
import { type Found, HOME, type Page } from '../../page.js';
import { Doors } from './doors.js';
import { findPlaces, idOfName } from './find-places.rules.js';
import { listPlaces } from './places.rules.js';
import { Search, type Sought } from './search.js';

/** What stands on the page: where to begin, or what was found of what somebody looked for. */
type Home = Begin | { sought: Sought };

interface Begin {
  /** Null where they are out of reach. */
  policeAreas: WhereToBeginQuery['policeAreas'];
  counties: WhereToBeginQuery['counties'];
}

/** Where to begin: a place that is looked for, one of the four questions, a police area or a county. */
export const homePage: Page<Home> = {
  path: '/',
  find: async ({ choices }, ask) => {
    const typed = choices.get('find')?.trim() ?? '';
    return typed ? lookFor(typed, ask) : begin(ask);
  },
  View: ({ data }) => ('sought' in data ? <Search sought={data.sought} /> : <BeginView begin={data} />),
};

type Ask = Parameters<typeof homePage.find>[1];

async function begin(ask: Ask): Promise<Found<Begin>> {
  const { data, problems } = await ask(whereToBegin, {});
  return {
    title: 'Community safety partnerships of England and Wales',
    data: { policeAreas: byName(data?.policeAreas), counties: byName(data?.counties) },
    problems,
  };
}

async function lookFor(typed: string, ask: Ask): Promise<Found<{ sought: Sought }>> {
  const { data, problems } = await ask(everyPlace, {});
  const hits = data && findPlaces(listPlaces(data), typed);
  const ended = hits?.length === 0 ? await tellOfEndedArea(typed, ask) : null;
  return {
    title: `Places that fit “${typed}”`,
    data: { sought: { typed, hits, ended, isPart: problems.length > 0 } },
    problems,
    above: [HOME],
  };
}

/** "Daventry" is no area any more: what became of it, in the words of the hub; null where it never was one. */
async function tellOfEndedArea(typed: string, ask: Ask): Promise<string | null> {
  const { problems } = await ask(endedAreaToChoose, { id: idOfName(typed) });
  const told = problems.find(({ code }) => code === 'AREA_ABOLISHED')?.message;
  return told?.replace(/^"[^"]*": /, '') ?? null;
}

function BeginView({ begin: { policeAreas, counties } }: { begin: Begin }) {
  return (
    <>
      <p className="govuk-body-l">
        Which priorities partnerships share, what they were granted, and which of them the Act would let join.
        Every figure leads back to the paper that it came from.
      </p>
      <Search sought={null} />
      <Doors policeAreas={policeAreas} />
      <div className="govuk-grid-row">
        <PlaceList id="police-areas" title="Police areas" places={policeAreas} />
        <PlaceList id="counties" title="Counties with districts" places={counties} />
      </div>
    </>
  );
}

interface PlaceListProps {
  id: string;
  title: string;
  places: readonly { id: string; name: string }[] | null;
}

function PlaceList({ id, title, places }: PlaceListProps) {
  return (
    <section className="govuk-grid-column-one-half" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {title}
      </h2>
      {places === null && <p className="govuk-body">The list could not be shown.</p>}
      <ul className="govuk-list hub-columns">
        {places?.map((place) => (
          <li key={place.id}>
            <a className="govuk-link" href={`/${id}/${place.id}`}>
              {place.name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function byName<Named extends { name: string }>(places: readonly Named[] | null | undefined): Named[] | null {
  return places ? [...places].sort((a, b) => a.name.localeCompare(b.name, 'en-GB')) : null;
}
