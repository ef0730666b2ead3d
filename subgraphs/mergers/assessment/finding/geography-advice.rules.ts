import { type IsoDate, isWithin } from '../../../../shared/calendar/iso-date.js';
import { compareText, distinct, groupBy } from '../../../../shared/collections.js';
import type { AreaFacts } from '../area-facts.js';
import type { MergerCase } from '../merger-case.rules.js';
import { isRecorded } from '../party/responsible-body.rules.js';
import { capitalise, inWords, listNames } from '../sentence.rules.js';
import type { Notice } from './finding.rules.js';

/** The published tables hold no combination of more areas than this. */
const LARGEST_KNOWN = 3;

/** Kinds whose bounds are those of councils or of police areas, which other rules speak of. */
const COUNCILS_AND_POLICE = ['COUNCIL', 'COUNTY_COUNCIL', 'CHIEF_OFFICER_OF_POLICE', 'POLICE_AUTHORITY'];

/** What the shape of the combined area gives to weigh. None of it is law, and none of it changes a verdict. */
export function geographyNotices(merger: MergerCase): Notice[] {
  return [
    ...separatePieces(merger.areas),
    ...severalCounties(merger.areas),
    ...severalPoliceAreas(merger),
    ...manyAreas(merger.areas),
    ...agencyBoundaries(merger.areas, merger.asOf),
    ...countyGroups(merger.areas, merger.asOf),
  ];
}

/** The areas in pieces that join up over land; one piece means that they are contiguous. */
export function landPieces<Area extends Pick<AreaFacts, 'id' | 'neighbourIds'>>(
  areas: readonly Area[],
): Area[][] {
  const left = new Map(areas.map((area) => [area.id, area]));
  const pieces: Area[][] = [];
  for (const start of areas) {
    if (!left.delete(start.id)) continue;
    const piece = [start];
    for (const area of piece) {
      for (const id of area.neighbourIds) {
        const next = left.get(id);
        if (next && left.delete(id)) piece.push(next);
      }
    }
    pieces.push(piece);
  }
  return pieces;
}

/** Names of the counties: two-tier, metropolitan, Greater London; any other area is a county by itself. */
export function countiesOf(areas: readonly Pick<AreaFacts, 'name' | 'widerCounty'>[]): string[] {
  const counties = areas.map((area) => area.widerCounty ?? `${area.name} (a county by itself)`);
  return distinct(counties).sort(compareText);
}

function separatePieces(areas: readonly AreaFacts[]): Notice[] {
  const pieces = landPieces(areas).map((piece) => piece.map((area) => area.name).sort(compareText));
  if (pieces.length < 2) return [];
  return [{ rule: 'geo-contiguity', about: `Not joined over land: ${pieces.map(listNames).join(' | ')}.` }];
}

function severalCounties(areas: readonly AreaFacts[]): Notice[] {
  const counties = countiesOf(areas);
  return counties.length < 2 ? [] : [{ rule: 'geo-same-county', about: `Counties: ${listNames(counties)}.` }];
}

function severalPoliceAreas({ policing }: MergerCase): Notice[] {
  if (policing.length < 2) return [];
  const names = listNames(policing.map((role) => role.policeArea.name));
  return [{ rule: 'geo-coterminosity', about: `Police areas: ${names}.` }];
}

function manyAreas(areas: readonly AreaFacts[]): Notice[] {
  if (areas.length <= LARGEST_KNOWN) return [];
  return [{ rule: 'geo-size-number', about: `${areas.length} areas would share one partnership.` }];
}

/** Agencies that serve some of the areas and not the others; a kind with an unnamed body is left out as not known. */
function agencyBoundaries(areas: readonly AreaFacts[], asOf: IsoDate): Notice[] {
  const serving = areas.flatMap((area) =>
    area.tenures
      .filter((body) => isWithin(asOf, body.from, body.to) && !COUNCILS_AND_POLICE.includes(body.kind))
      .map((body) => ({ area: area.name, body })),
  );
  const crossed = [...groupBy(serving, ({ body }) => body.kind)].flatMap(([kind, rows]) => {
    const bodies = [...groupBy(rows, ({ body }) => body.bodyId).values()];
    const unnamed = rows.some(({ body }) => !isRecorded(body.bodyId));
    if (unnamed || bodies.every((served) => served.length === areas.length)) return [];
    return [`${capitalise(inWords(kind))}: ${bodies.map(bodyAndAreas).sort(compareText).join(', ')}`];
  });
  if (crossed.length === 0) return [];
  return [{ rule: 'geo-icb-fire-probation-boundary', about: `${crossed.sort(compareText).join('; ')}.` }];
}

function bodyAndAreas(rows: readonly { area: string; body: { name: string } }[]): string {
  return `${rows[0]?.body.name} (${listNames(rows.map((row) => row.area))})`;
}

function countyGroups(areas: readonly AreaFacts[], asOf: IsoDate): Notice[] {
  const twoTier = areas.filter((area) =>
    area.tenures.some((body) => body.kind === 'COUNTY_COUNCIL' && isWithin(asOf, body.from, body.to)),
  );
  if (twoTier.length === 0) return [];
  const about = `County strategy groups that go on unchanged: ${listNames(countiesOf(twoTier))}.`;
  return [{ rule: 'reg-csg-when', about }];
}
