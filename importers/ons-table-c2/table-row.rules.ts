import { slugOf } from '../../shared/slug.js';
import type { Counts } from './measure-columns.js';

export interface KnownPartnership {
  code: string;
  name: string;
  otherNames: readonly string[];
  /** Code. */
  policeArea: string;
}

/** What the hub knows already, by code. */
export interface KnownPlaces {
  partnerships: ReadonlyMap<string, KnownPartnership>;
  /** Names. */
  policeAreas: ReadonlyMap<string, string>;
}

/** The cells that say what a row is about, without footnote tags. */
export interface RowLabels {
  policeAreaCode: string;
  policeAreaName: string;
  partnershipCode: string;
  partnershipName: string;
}

export type Scope = 'partnership' | 'force' | 'unassigned' | 'airport';

/** What a row is about. */
export interface RowPlace {
  scope: Scope;
  /** Of the partnership, else of the police area. */
  code: string;
  /** Code of the police area in whose total it is counted. */
  policeArea: string;
  /** What was put right, for people. */
  remark?: string;
}

/** A row of the table, read. */
export interface TableRow {
  line: number;
  place: RowPlace;
  counts: Counts;
}

interface Objection {
  column: keyof RowLabels;
  reason: string;
}

/** ONS's own name of the police area. */
const OTHER_POLICE_AREA_NAMES: Readonly<Record<string, string>> = { 'london-city-of': 'city-of-london' };

/** Whose figures are in this row? By its code; only rows without one go by their name. */
export function placeOf(labels: RowLabels, known: KnownPlaces): RowPlace | Objection {
  if (labels.partnershipCode !== '') return partnershipOf(labels, known);
  const name = slugOf(labels.partnershipName);
  if (name === '') return forceOf(labels, known);
  if (name.startsWith('unassigned')) return unassignedOf(labels, known);
  if (name.split('-').includes('airport')) return airportOf(labels, known);
  return {
    column: 'partnershipCode',
    reason: `is blank, and "${labels.partnershipName}" is neither an unassigned row nor an airport`,
  };
}

function partnershipOf(labels: RowLabels, known: KnownPlaces): RowPlace | Objection {
  const { partnershipCode: code, partnershipName, policeAreaCode } = labels;
  const partnership = known.partnerships.get(code);
  if (!partnership) {
    const reason = `no partnership has the code ${code} (${partnershipName}); import the ONS lookup that brings it first`;
    return { column: 'partnershipCode', reason };
  }
  const namesake = [...known.partnerships.values()].find(
    (other) => other !== partnership && isCalled(other, partnershipName),
  );
  if (namesake && !isCalled(partnership, partnershipName)) {
    const reason = `is the code of ${partnership.name}, but the name is that of ${namesake.name} (${namesake.code})`;
    return { column: 'partnershipCode', reason };
  }
  const place: RowPlace = { scope: 'partnership', code, policeArea: partnership.policeArea };
  if (policeAreaCode === partnership.policeArea) return place;
  const [said, held] = [policeAreaCode, partnership.policeArea].map((area) =>
    describePoliceArea(area, known),
  );
  return { ...place, remark: `${partnership.name} carries the code of ${said} and was counted in ${held}` };
}

function forceOf(labels: RowLabels, known: KnownPlaces): RowPlace | Objection {
  const { policeAreaCode: code, policeAreaName } = labels;
  if (!known.policeAreas.has(code)) return { column: 'policeAreaCode', reason: noPoliceArea(code) };
  const named = policeAreaCalled(policeAreaName, known);
  if (named === undefined || named === code) return { scope: 'force', code, policeArea: code };
  return {
    column: 'policeAreaCode',
    reason: `is the code of ${known.policeAreas.get(code)}, but the name is that of ${describePoliceArea(named, known)}`,
  };
}

/** Two such rows carried another force's code in the year ending June 2025, so their names count. */
function unassignedOf(labels: RowLabels, known: KnownPlaces): RowPlace | Objection {
  const { policeAreaCode, policeAreaName, partnershipName } = labels;
  const named =
    policeAreaCalled(partnershipName.replace(/^unassigned/i, ''), known) ??
    policeAreaCalled(policeAreaName, known);
  if (named === undefined)
    return {
      column: 'partnershipName',
      reason: `"${partnershipName}" names no police area that the hub knows`,
    };
  const place: RowPlace = { scope: 'unassigned', code: named, policeArea: named };
  if (named === policeAreaCode) return place;
  const said = describePoliceArea(policeAreaCode, known);
  const remark = `"${partnershipName}" carries the code of ${said} and was counted in ${describePoliceArea(named, known)}, by its name`;
  return { ...place, remark };
}

function airportOf(labels: RowLabels, known: KnownPlaces): RowPlace | Objection {
  const force = forceOf(labels, known);
  return 'scope' in force ? { ...force, scope: 'airport' } : force;
}

function isCalled(partnership: KnownPartnership, name: string): boolean {
  return [partnership.name, ...partnership.otherNames].some((own) => slugOf(own) === slugOf(name));
}

function policeAreaCalled(name: string, known: KnownPlaces): string | undefined {
  const slug = slugOf(name);
  const wanted = OTHER_POLICE_AREA_NAMES[slug] ?? slug;
  return [...known.policeAreas].find(([, own]) => slugOf(own) === wanted)?.[0];
}

function describePoliceArea(code: string, known: KnownPlaces): string {
  const name = known.policeAreas.get(code);
  return name === undefined ? `"${code}"` : `${name} (${code})`;
}

function noPoliceArea(code: string): string {
  return code === '' ? 'is blank in a row without a partnership' : `no police area has the code ${code}`;
}
