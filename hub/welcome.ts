import type { LoadResult } from './loader.js';

const QUERY = '{ policeArea(id: "warwickshire") { name partnerships { name priorities { title } } } }';

/** What a person reads who has just started the hub. */
export function welcome(url: string, loaded: LoadResult): string {
  return [
    '',
    `Community Safety Hub: ${url}/graphql`,
    `Console:              ${url}/`,
    `Explorer:             ${url}/explorer`,
    `Data:                 ${loaded.changed ? describe(loaded) : 'already loaded, unchanged'}`,
    '',
    'A query to paste:',
    `  curl -s ${url}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query: QUERY })}'`,
    '',
    'Stop with Ctrl-C.',
  ].join('\n');
}

function describe(loaded: LoadResult): string {
  const rows = Object.values(loaded.rows).reduce((sum, count) => sum + count, 0);
  return `loaded, ${rows} rows`;
}
