import { Client } from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { ask, dataOf } from '../support/ask.js';

interface PlaceRow {
  kind: string;
  slug: string;
  code: string;
  areas: string[];
}

describe.each(['partnerships', 'strategy', 'funding', 'mergers', 'measures', 'register'])(
  'the copy of the places that %s keeps',
  (subgraph) => {
    it('says the same as geography of all 318 areas, 314 partnerships, 43 police areas and 21 counties', async () => {
      expect(await copyOf(subgraph)).toEqual(await answersOfGeography());
    });
  },
);

async function copyOf(subgraph: string): Promise<PlaceRow[]> {
  const url = new URL(inject('serverUrl'));
  url.pathname = `/${inject('sharedDatabase')}`;
  const client = new Client({ connectionString: url.toString() });
  await client.connect();
  try {
    const { rows } = await client.query(`SELECT kind, slug, codes[1] AS code, areas FROM ${subgraph}.place`);
    return rows.map((row: PlaceRow) => ({ ...row, areas: [...row.areas].sort() })).sort(byKindAndSlug);
  } finally {
    await client.end();
  }
}

async function answersOfGeography(): Promise<PlaceRow[]> {
  const data = await dataOf(
    ask(
      'together',
      `{ areas: localGovernmentAreas { id code }
         policeAreas { id code areas { id } }
         counties { id code areas { id } }
         partnerships(first: 500) { nodes { id code areas { id } } } }`,
    ),
  );
  const rows = (kind: string, places: { id: string; code: string; areas?: { id: string }[] }[]) =>
    places.map(({ id, code, areas }) => ({
      kind,
      slug: id,
      code,
      areas: areas ? areas.map((area) => area.id).sort() : [id],
    }));
  return [
    ...rows('area', data.areas),
    ...rows('police-area', data.policeAreas),
    ...rows('county', data.counties),
    ...rows('partnership', data.partnerships.nodes),
  ].sort(byKindAndSlug);
}

function byKindAndSlug(a: PlaceRow, b: PlaceRow): number {
  const [left, right] = [`${a.kind} ${a.slug}`, `${b.kind} ${b.slug}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
