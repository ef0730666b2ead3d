import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { groupBy, present } from '../../shared/collections.js';
import { projectRoot } from '../../shared/project-root.js';
import type { OptionArea, OptionRequest } from '../../subgraphs/mergers/option/option-request.rules.js';

/** A police area as a request for merger options holds it. */
export interface PoliceAreaFacts extends Pick<OptionRequest, 'areas' | 'today'> {
  slug: string;
  name: string;
  wales: boolean;
}

type Row = Record<string, string>;

/** Every police area of the reference tables, by slug. */
export function readPoliceAreas(): Map<string, PoliceAreaFacts> {
  const areas = groupBy(readTable('local-government-areas'), (row) => row.police_area_code);
  const partnerships = groupBy(readTable('partnerships'), (row) => row.police_area_code);
  const held = groupBy(readTable('partnership-areas'), (row) => row.partnership_code);
  const neighbours = neighboursByArea();
  return new Map(
    readTable('police-areas').map(({ code, slug = '', name = '', country }) => [
      slug,
      {
        slug,
        name,
        wales: country === 'Wales',
        areas: (areas.get(code) ?? []).map((row) => areaOf(row, neighbours)),
        today: present((partnerships.get(code) ?? []).map((row) => wholeAreas(held.get(row.code) ?? []))),
      },
    ]),
  );
}

function areaOf(row: Row, neighbours: ReadonlyMap<string, string[]>): OptionArea {
  const { code: id = '', slug = '', population_mid_2024: population, county_code: county = '' } = row;
  return {
    id,
    slug,
    population: Number(population),
    county: county === '' ? null : county,
    neighbours: neighbours.get(id) ?? [],
  };
}

/** Null for a partnership that holds part of an area. */
function wholeAreas(rows: readonly Row[]): string[] | null {
  return rows.some((row) => row.extent !== 'whole') ? null : rows.map((row) => row.area_code ?? '');
}

function neighboursByArea(): Map<string, string[]> {
  const pairs = readTable('neighbours')
    .filter((row) => row.via === 'land')
    .flatMap(({ area_code_a: a = '', area_code_b: b = '' }) => [
      [a, b],
      [b, a],
    ]);
  const byArea = groupBy(pairs, ([from = '']) => from);
  return new Map([...byArea].map(([area, of]) => [area, of.map(([, to = '']) => to)]));
}

function readTable(name: string): Row[] {
  return parse(readFileSync(join(projectRoot, 'data/reference', `${name}.csv`), 'utf8'), { columns: true });
}
