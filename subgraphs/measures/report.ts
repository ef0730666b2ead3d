import { groupBy, present } from '../../shared/collections.js';
import { countByDocument } from '../../shared/provenance/report.rules.js';
import type {
  Completeness,
  Contradiction,
  Gap,
  LoadedRecords,
  SubgraphReport,
} from '../../shared/provenance/subgraph-report.js';
import { periodInWords } from './comparison/period.rules.js';
import { type HeldPeriod, kindOf, newestFirst, periodId, yearsAmong } from './period/held-period.rules.js';
import { PeriodKind } from './period/period-kind.js';
import { describeDisagreement, describeForceDifference } from './recorded-crime/contradiction.rules.js';
import type { CrimeRow } from './recorded-crime/crime-row.js';
import type { Editions } from './recorded-crime/edition.rules.js';
import { findForceDifferences } from './recorded-crime/identity.rules.js';

/** A place of the copy, as far as the report goes. */
interface ReportedPlace {
  kind: string;
  slug: string;
  policeArea: string | null;
  areas: readonly string[];
  partAreas: readonly string[];
}

/** What the report counts: the rows of the seed. */
export interface ReportedRows {
  published: readonly CrimeRow[];
  ofEndedPartnerships: number;
  editions: readonly Editions<CrimeRow>[];
  periods: readonly HeldPeriod[];
  places: readonly ReportedPlace[];
  measures: readonly { id: string; name: string }[];
  names: readonly { kind: string; slug: string; name: string }[];
  deprivation: readonly { area: string; documentId: string }[];
  neighbours: readonly { area: string; documentId: string }[];
}

/** What recorded crime and which tables beside it are held, what is missing of each partnership, and which figures do not agree. */
export function reportMeasures(rows: ReportedRows): SubgraphReport {
  return {
    subgraph: 'measures',
    loaded: loadedRecords(rows),
    completeness: completenessOf(rows),
    gaps: gapsOf(rows),
    contradictions: [...disagreements(rows), ...forceDifferences(rows)],
  };
}

function loadedRecords({ published, deprivation, neighbours }: ReportedRows): LoadedRecords[] {
  const count = (what: string, rows: readonly { documentId: string }[]) =>
    countByDocument(
      what,
      rows.map((row) => row.documentId),
    );
  return [
    ...countByDocument(
      'places and periods with recorded crime',
      published.flatMap((row) => row.documents),
    ),
    ...count('scores of deprivation', deprivation),
    ...count('statistical neighbours', neighbours),
  ];
}

function completenessOf({
  published,
  ofEndedPartnerships,
  periods,
  places,
  deprivation,
  neighbours,
}: ReportedRows): Completeness[] {
  const asPublished = new Set(published.map(periodId));
  const partnerships = partnershipsAmong(places);
  const areas = places.filter((place) => place.kind === 'area').length;
  const count = (what: string, held: number, of: number, note: string | null) => ({ what, held, of, note });
  return [
    ...periods
      .filter((period) => isListed(period, asPublished))
      .map((period) =>
        count(
          `recorded crime, ${periodInWords(period)}: partnerships`,
          period.partnershipsHeld,
          period.partnershipsInAll,
          null,
        ),
      ),
    count(
      'partnerships with residents and households to work out rates by',
      partnerships.filter(isWhole).length,
      partnerships.length,
      'No residents or households are published for a part of an area.',
    ),
    ...(ofEndedPartnerships > 0
      ? [
          count(
            'rows of recorded crime that are of places of today',
            published.length,
            published.length + ofEndedPartnerships,
            'The others are of partnerships that the lookup in use no longer has. They count in no figure.',
          ),
        ]
      : []),
    count('areas with a score of deprivation', deprivation.length, areas, null),
    count(
      'areas with statistical neighbours',
      new Set(neighbours.map((row) => row.area)).size,
      areas,
      'ONS lists them for areas of England.',
    ),
  ];
}

/** Of the years that quarters add up to those of the financial year stand for all. */
function isListed(period: HeldPeriod, asPublished: ReadonlySet<string>): boolean {
  const isFinancialYear = period.to.slice(5, 7) === '03';
  return kindOf(period) === PeriodKind.YEAR && (isFinancialYear || asPublished.has(periodId(period)));
}

function gapsOf(rows: ReportedRows): Gap[] {
  const withNeighbours = new Set(rows.neighbours.map((row) => row.area));
  const withScores = new Set(rows.deprivation.map((row) => row.area));
  const hasScore = (place: ReportedPlace) =>
    isWhole(place) && place.areas.every((area) => withScores.has(area));
  const [newest] = yearsAmong(rows.periods).toSorted(newestFirst);
  const held = newest ? placesHeld(rows.editions, newest) : new Set<string>();
  const newestOf = newestYears(rows.editions);
  return partnershipsAmong(rows.places).flatMap((place) => {
    const gap = (what: string, because: string): Gap => ({ partnership: place.slug, what, because });
    const hasNeighbours = isWhole(place) && place.areas.every((area) => withNeighbours.has(area));
    return present([
      newest && !held.has(place.slug)
        ? gap('recorded-crime', becauseOld(newest, newestOf.get(place.slug)))
        : null,
      isWhole(place)
        ? null
        : gap('rates', 'No residents or households are published for the part of an area that it holds.'),
      hasNeighbours ? null : gap('statistical-neighbours', becauseOfNeighbours(place)),
      hasScore(place) ? null : gap('deprivation', becauseOfDeprivation(place)),
    ]);
  });
}

function becauseOld(newest: HeldPeriod, own: CrimeRow | undefined): string {
  const instead = own ? `; the newest held ends on ${own.to}` : '; none is held';
  return `No figures of ${periodInWords(newest)} are held for it, as they are for others${instead}.`;
}

function becauseOfNeighbours(place: ReportedPlace): string {
  if (!isWhole(place)) return 'ONS lists statistical neighbours of whole areas.';
  return 'ONS lists statistical neighbours of areas in England only.';
}

function becauseOfDeprivation(place: ReportedPlace): string {
  if (!isWhole(place)) return 'Scores of deprivation are published for whole areas.';
  return 'The score of one of its areas is not held.';
}

function placesHeld(editions: readonly Editions<CrimeRow>[], period: HeldPeriod): Set<string> {
  const own = editions.filter(({ chosen }) => periodId(chosen) === periodId(period));
  return new Set(own.filter(isOfPartnership).map(({ chosen }) => chosen.place));
}

/** The newest year of each partnership. */
function newestYears(editions: readonly Editions<CrimeRow>[]): Map<string, CrimeRow> {
  const rows = yearsAmong(editions.filter(isOfPartnership).map(({ chosen }) => chosen));
  return new Map(rows.toSorted((a, b) => newestFirst(b, a)).map((row) => [row.place, row]));
}

function disagreements({ editions, measures, names }: ReportedRows): Contradiction[] {
  const [measureNames, placeName] = [namesOf(measures), placeNames(names)];
  return editions.flatMap(({ chosen, others }) =>
    present(others.map((other) => describeDisagreement(chosen, other, placeName(chosen), measureNames))),
  );
}

function forceDifferences({ editions, measures, names, places }: ReportedRows): Contradiction[] {
  const chosen = editions.map((edition) => edition.chosen);
  const partnerships = partnershipsAmong(places);
  const [measureNames, placeName] = [namesOf(measures), placeNames(names)];
  return [...groupBy(chosen, periodId).values()]
    .flatMap((rows) => findForceDifferences(rows, partnerships))
    .map((found) => describeForceDifference(found, placeName(found.force), measureNames));
}

function placeNames(names: ReportedRows['names']): (row: CrimeRow) => string {
  const nameOf = new Map(names.map(({ kind, slug, name }) => [`${kind} ${slug}`, name]));
  return ({ scope, place }) =>
    nameOf.get(`${scope === 'partnership' ? scope : 'police-area'} ${place}`) ?? place;
}

function namesOf(measures: ReportedRows['measures']): Map<string, string> {
  return new Map(measures.map(({ id, name }) => [id, name]));
}

function partnershipsAmong(places: readonly ReportedPlace[]): ReportedPlace[] {
  return places.filter((place) => place.kind === 'partnership');
}

function isOfPartnership({ chosen }: Editions<CrimeRow>): boolean {
  return chosen.scope === 'partnership';
}

function isWhole({ partAreas }: ReportedPlace): boolean {
  return partAreas.length === 0;
}
