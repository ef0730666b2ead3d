import { dayAfter, dayBefore } from '../../../shared/calendar/day-arithmetic.js';
import { type IsoDate, isoDate } from '../../../shared/calendar/iso-date.js';
import { groupBy, indexBy, present } from '../../../shared/collections.js';
import type { AreaRow, ReferenceTables } from '../reference-tables.seed.js';
import type { BodyTenure } from './body-tenure.entity.js';
import { type Body, namedBody, type Period, unnamedTenures } from './body-tenure.rules.js';
import { ResponsibleAuthorityKind as Kind } from './responsible-authority-kind.js';

type KindRow = ReferenceTables['kinds']['kinds'][number];
type NamedTenure = Period & { name: string };

/** The days for which each published list of health boards is taken. */
const BOARD_VINTAGES: Record<string, Period> = {
  '2022-04': { from: isoDate('2022-04-01'), to: null },
  '2024-04': { from: isoDate('2022-07-01'), to: isoDate('2026-03-31') },
  '2026-04': { from: isoDate('2026-04-01'), to: null },
};

const ALWAYS: Period = { from: null, to: null };

/** Chief officers whose office has a name of its own. */
const CHIEF_OFFICERS: Record<string, string> = {
  'metropolitan-police': 'Commissioner of Police of the Metropolis',
  'city-of-london': 'Commissioner of Police for the City of London',
};

/** Who is responsible for each area, from first to last: named bodies, and the kinds of the law that no list names. */
export function bodyTenureRows(tables: ReferenceTables): BodyTenure[] {
  const find = createBodyFinder(tables);
  return tables.areas.flatMap(({ value: area }) =>
    tables.kinds.kinds
      .filter((kind) => kind.extent.includes(area.country === 'England' ? 'ENGLAND' : 'WALES'))
      .flatMap((kind) =>
        tenuresOfKind(kind, find(kind.kind, area)).map((body) =>
          tenure(area, kind, body, tables.kinds.document),
        ),
      ),
  );
}

/** Null: the Act names no body of this kind for the area. */
interface FoundBodies {
  named: NamedTenure[];
  /** When a body of the kind must exist though no list names it. */
  unnamed: Period | null;
  /** Slug of the place that has such a body of its own, so that two of them are not taken for one. */
  place?: string;
}

type BodyFinder = (kind: Kind, area: AreaRow) => FoundBodies | null;

function tenuresOfKind(kind: KindRow, found: ReturnType<BodyFinder>): Body[] {
  if (!found) return [];
  const named = present(found.named.map((body) => namedBody(kind.kind, body.name, body, kind)));
  return found.unnamed === null
    ? named
    : [...named, ...unnamedTenures(kind.kind, kind, [...named, ...complement(found.unnamed)], found.place)];
}

/** Periods outside the one in which a body of the kind must exist though no list names it. */
function complement(unnamed: Period): Period[] {
  const before = unnamed.from === null ? [] : [{ from: null, to: dayBefore(unnamed.from) }];
  const after = unnamed.to === null ? [] : [{ from: dayAfter(unnamed.to), to: null }];
  return [...before, ...after];
}

function createBodyFinder(tables: ReferenceTables): BodyFinder {
  const councils = indexBy(tables.councils, (row) => row.value.area_code);
  const countyCouncils = indexBy(tables.countyCouncils, (row) => row.value.county_code);
  const fire = indexBy(tables.fireAuthorities, (row) => row.value.code);
  const boards = groupBy(tables.healthBoards, (row) => row.value.area_code);
  const papers = groupBy(tables.namedBodies, (row) => row.value.area_code);
  const known = (named: NamedTenure[]) => ({ named, unnamed: ALWAYS });
  const fromPapers = (kind: Kind, area: AreaRow) =>
    (papers.get(area.code) ?? []).filter((row) => row.value.kind === kind).map((row) => row.value);
  return (kind, area) => {
    switch (kind) {
      case Kind.COUNCIL: {
        const council = councils.get(area.code);
        return {
          ...known(council ? [{ name: council.value.name, from: area.existed_from, to: null }] : []),
          place: area.slug,
        };
      }
      case Kind.COUNTY_COUNCIL: {
        const council =
          area.county_kind === 'two_tier' ? countyCouncils.get(area.county_code ?? '') : undefined;
        if (council) return known([{ name: council.value.name, ...ALWAYS }]);
        return inPoliceArea(formerCountyCouncil(area, tables), area, tables);
      }
      case Kind.CHIEF_OFFICER_OF_POLICE:
        return known([{ name: chiefOfficer(area, tables), ...ALWAYS }]);
      case Kind.POLICE_AUTHORITY:
        return inPoliceArea(policeAuthority(area, tables), area, tables);
      case Kind.FIRE_AND_RESCUE_AUTHORITY:
        return fireBodies(area, fire.get(area.fire_authority_code ?? '')?.value);
      case Kind.INTEGRATED_CARE_BOARD:
      case Kind.LOCAL_HEALTH_BOARD:
        return known(
          present(
            (boards.get(area.code) ?? []).map(({ value }) => {
              const period = BOARD_VINTAGES[value.vintage];
              return value.board_kind === kind.toLowerCase() && period
                ? { name: value.board_name, ...period }
                : null;
            }),
          ),
        );
      default:
        return known(fromPapers(kind, area));
    }
  };
}

/** No list names them. London's ended with its move to MOPAC; the City's was the Common Council, listed as the council. */
function policeAuthority(area: AreaRow, tables: ReferenceTables): ReturnType<BodyFinder> {
  switch (tables.policeAreaByCode.get(area.police_area_code)?.value.local_policing_body_kind) {
    case 'common_council':
      return null;
    case 'mopac':
      return { named: [], unnamed: { from: null, to: isoDate('2012-01-15') } };
    default:
      return { named: [], unnamed: ALWAYS };
  }
}

function inPoliceArea(found: FoundBodies | null, area: AreaRow, tables: ReferenceTables): FoundBodies | null {
  const place = tables.policeAreaByCode.get(area.police_area_code)?.value.slug;
  return found && place !== undefined ? { ...found, place } : found;
}

/** The county council of the districts that the area was made of, whose name no list has. */
function formerCountyCouncil(area: AreaRow, tables: ReferenceTables): FoundBodies | null {
  if (!wasTwoTier(area, tables)) return null;
  return { named: [], unnamed: { from: null, to: dayBefore(area.existed_from) } };
}

/** Was the area made of districts, which had a county council above them? */
function wasTwoTier(area: AreaRow, tables: ReferenceTables): area is AreaRow & { existed_from: IsoDate } {
  if (area.existed_from === null || area.kind !== 'unitary') return false;
  return tables.changes.some(({ value }) => value.new_code === area.code && value.old_code.startsWith('E07'));
}

type FireRow = ReferenceTables['fireAuthorities'][number]['value'];

/** A council that is its own fire authority is responsible as a council and not listed twice: s.5(5). */
function fireBodies(area: AreaRow, authority: FireRow | undefined): ReturnType<BodyFinder> {
  if (!authority?.separate_responsible_authority) return null;
  const named = [{ name: authority.name, from: authority.from, to: null }];
  return { named, unnamed: councilBefore(area, authority) ? { from: authority.from, to: null } : ALWAYS };
}

/** Was a council the fire authority before this body was? */
function councilBefore(area: AreaRow, authority: FireRow): boolean {
  if (authority.predecessor_kind === 'combination_and_council')
    return area.kind === 'unitary' && area.slug === 'isle-of-wight';
  return authority.predecessor_kind === 'county_council';
}

function chiefOfficer(area: AreaRow, tables: ReferenceTables): string {
  const policeArea = tables.policeAreaByCode.get(area.police_area_code)?.value;
  return (
    CHIEF_OFFICERS[policeArea?.slug ?? ''] ??
    `Chief Constable of ${policeArea?.name ?? area.police_area_code}`
  );
}

function tenure(area: AreaRow, kind: KindRow, body: Body, documentId: string): BodyTenure {
  const id = `${area.slug}/${body.bodyId}/${body.from ?? ''}`;
  return { id, areaId: area.slug, ...body, rule: kind.rule, provision: kind.provision, documentId };
}
