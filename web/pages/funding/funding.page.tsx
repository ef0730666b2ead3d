import type { Ask } from '../../asking/ask.js';
import {
  type FundingPlacesToChooseQuery,
  fundingPlacesToChoose,
  type GrantFilter,
  grantsInAll,
  statementsOnMoney,
} from '../../documents.js';
import { type Found, HOME, type Page, type Place } from '../../page.js';
import { writePeriod } from '../../parts/financial-years.rules.js';
import { type FundingChoices, GROUPINGS, readChoices, splitPartnerships } from './funding.rules.js';
import { FundingForm } from './funding-form.js';
import { Granted } from './granted.js';
import { Statements, SumsThatDoNotHold } from './statements.js';
import type { Statement } from './statements.rules.js';
import type { Totals } from './totals.rules.js';

export interface Funding {
  chosen: FundingChoices;
  mistakes: readonly string[];
  places: FundingPlacesToChooseQuery | null;
  /** The partnerships whose money is asked for; null where all. */
  asked: readonly string[] | null;
  totals: Totals | null;
  /** Null where they are out of reach. */
  statements: Statement[] | null;
}

const WRONG_CHOICES = ['UNKNOWN_ID', 'BAD_PERIOD', 'AREA_ABOLISHED', 'TOO_MANY_IDS'];

/** What was granted, added up without counting a pound twice, and which papers' sums do not hold. */
export const fundingPage: Page<Funding> = { path: '/funding', find: findFunding, View: FundingView };

async function findFunding(place: Place, ask: Ask): Promise<Found<Funding>> {
  const { chosen: given, mistakes } = readChoices(place.choices);
  const asking = askPlaces(given, ask);
  const isOfPlace = given.policeArea !== null || given.county !== null;
  // What is asked of partnerships within a place depends on which of them lie there; all else does not wait.
  const waits = given.county !== null || (isOfPlace && given.partnerships.length > 0);
  const known = waits ? (await asking).data : null;
  const { chosen, outside } = keepInside(given, known);
  const [grants, statements, { data: places, problems }] = await Promise.all([
    ask(grantsInAll, { groupBy: [GROUPINGS[chosen.groupBy].dimension], filter: filterOf(chosen) }),
    ask(statementsOnMoney, placesOfStatements(chosen, known)),
    asking,
  ]);
  const asked = chosen.partnerships.length > 0 ? chosen.partnerships : listedIn(chosen, places);
  const found = [...problems, ...grants.problems, ...statements.problems];
  return {
    title: titleOf(chosen, places),
    data: {
      chosen,
      mistakes: [...mistakes, ...outside],
      places,
      asked,
      totals: grants.data?.grantTotals ?? null,
      statements: statements.data?.fundingStatements ?? null,
    },
    problems: found,
    status: found.some(({ code }) => WRONG_CHOICES.includes(code)) ? 400 : 200,
    above: aboveOf(chosen, places),
  };
}

function askPlaces({ policeArea, county, partnerships }: FundingChoices, ask: Ask) {
  const isPlace = policeArea !== null || county !== null;
  return ask(fundingPlacesToChoose, {
    ...(policeArea && { policeArea }),
    ...(county && { county }),
    ...(!isPlace && { partnerships: [...partnerships] }),
    listPartnerships: isPlace || partnerships.length > 0,
  });
}

/** A partnership left ticked from a place chosen before is told and left out, or nothing would be found. */
function keepInside(
  given: FundingChoices,
  places: FundingPlacesToChooseQuery | null,
): { chosen: FundingChoices; outside: string[] } {
  const listed = places?.partnerships?.nodes;
  if (!listed || (given.policeArea === null && given.county === null)) return { chosen: given, outside: [] };
  const { inside, outside } = splitPartnerships(given.partnerships, listed);
  return {
    chosen: { ...given, partnerships: inside },
    outside: outside.map((id) => `No partnership "${id}" lies in the place chosen, so it is left out.`),
  };
}

/** Statements know no counties: they are asked for by the partnerships of one. */
function placesOfStatements(chosen: FundingChoices, places: FundingPlacesToChooseQuery | null) {
  const listed = chosen.county ? listedIn(chosen, places) : null;
  const partnerships = chosen.partnerships.length > 0 ? chosen.partnerships : listed;
  return {
    ...(chosen.policeArea && { policeArea: chosen.policeArea }),
    ...(partnerships && { partnerships: [...partnerships] }),
  };
}

function listedIn({ policeArea, county }: FundingChoices, places: FundingPlacesToChooseQuery | null) {
  if (policeArea === null && county === null) return null;
  return places?.partnerships?.nodes.map(({ id }) => id) ?? null;
}

function filterOf({ policeArea, county, partnerships, from, to, funder }: FundingChoices): GrantFilter {
  return {
    ...(policeArea && { policeArea }),
    ...(county && { county }),
    ...(partnerships.length > 0 && { partnerships: [...partnerships] }),
    ...(from && { from }),
    ...(to && { to }),
    ...(funder && { funderKinds: [funder] }),
  };
}

/** "Funding: Rugby, 2017/18 to 2023/24" */
function titleOf(chosen: FundingChoices, places: FundingPlacesToChooseQuery | null): string {
  const names = chosen.partnerships.map(
    (id) => places?.partnerships?.nodes.find((one) => one.id === id || one.code === id)?.name ?? id,
  );
  const area = places?.policeAreas?.find(({ id }) => id === chosen.policeArea)?.name ?? chosen.policeArea;
  const county = places?.counties?.find(({ id }) => id === chosen.county)?.name ?? chosen.county;
  const where = names.length > 0 ? names.join(', ') : (area ?? county ?? 'everything held');
  const isOpen = chosen.from === null && chosen.to === null;
  return `Funding: ${where}${isOpen ? '' : `, ${writePeriod(chosen.from, chosen.to)}`}`;
}

function aboveOf({ policeArea, county }: FundingChoices, places: FundingPlacesToChooseQuery | null) {
  const area = places?.policeAreas?.find(({ id }) => id === policeArea);
  const within = places?.counties?.find(({ id }) => id === county);
  if (area) return [HOME, { title: area.name, path: `/police-areas/${area.id}` }];
  return within ? [HOME, { title: within.name, path: `/counties/${within.id}` }] : [HOME];
}

function FundingView({ data }: { data: Funding }) {
  const { chosen, mistakes, totals, statements, asked } = data;
  return (
    <div className="hub-funding">
      {mistakes.map((mistake) => (
        <p className="govuk-inset-text" key={mistake}>
          {mistake}
        </p>
      ))}
      <FundingForm data={data} />
      {statements && <SumsThatDoNotHold statements={statements} />}
      {totals ? (
        <Granted totals={totals} chosen={chosen} asked={asked} />
      ) : (
        <p className="govuk-body">What was granted could not be shown. That is not £0.</p>
      )}
      {statements ? (
        <Statements statements={statements} />
      ) : (
        <p className="govuk-body">What papers state about money could not be shown.</p>
      )}
    </div>
  );
}
