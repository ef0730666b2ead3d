import { type Parameter, parametersOf } from './parameters.js';
import type { WorkedQuery } from './worked-query.js';

export interface ExportIndex {
  exports: ExportEntry[];
  /** Any other question. */
  anyQuery: Record<string, string>;
  grants: { address: string; parameters: string[] };
}

interface ExportEntry {
  name: string;
  title: string;
  parameters: Parameter[];
  /** What table= may choose. */
  tables: string[];
  addresses: Record<string, string>;
}

/** What can be exported by name, and how. */
export function indexOf(
  queries: readonly WorkedQuery[],
  tableNames: (query: WorkedQuery) => string[],
): ExportIndex {
  return {
    exports: queries.map((query) => ({
      name: query.name,
      title: query.title,
      parameters: parametersOf(query.operation),
      tables: tableNames(query),
      addresses: addressesOf(`/export/${query.name}`),
    })),
    anyQuery: addressesOf('/export'),
    grants: {
      address: '/export/360giving.json',
      parameters: ['policeArea', 'partnership', 'from', 'to', 'origin'],
    },
  };
}

function addressesOf(path: string): Record<string, string> {
  return { csv: `${path}.csv`, xlsx: `${path}.xlsx`, json: `${path}.json` };
}

/** A page of links and nothing else. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
};

/** The index for people. */
export function indexPage({ exports, anyQuery, grants }: ExportIndex): string {
  const entries = exports.map(
    ({ title, parameters, tables, addresses }) => `
<h2>${escapeHtml(title)}</h2>
<p>${linksTo(addresses, tables)}</p>
<p>${parameters.length === 0 ? 'No parameters.' : `Parameters: ${parameters.map(describeParameter).join(', ')}`}</p>`,
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Exports: Community Safety Hub</title>
<style>body{font-family:sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;line-height:1.5}h2{font-size:1.05rem;margin-top:2rem}</style></head>
<body>
<h1>Exports</h1>
<p>Every row keeps its source. A csv holds one table, xlsx and json hold all.</p>
<p>Any other query: <code>${escapeHtml(anyQuery.csv ?? '')}?query=…&amp;variables=…</code>, or .xlsx, .json; by POST as to /graphql.</p>
<p>Grants as 360Giving JSON: <a href="${grants.address}">${grants.address}</a>. Parameters: ${grants.parameters.join(', ')}.</p>
${entries.join('\n')}
</body>
</html>
`;
}

function linksTo({ csv = '', ...whole }: Record<string, string>, tables: readonly string[]): string {
  const csvs = tables.map((table) => link(`${csv}?table=${encodeURIComponent(table)}`, `csv: ${table}`));
  return [...Object.entries(whole).map(([format, address]) => link(address, format)), ...csvs].join(' · ');
}

function link(address: string, text: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
}

function describeParameter({ name, type, required, default: fallback }: Parameter): string {
  const aside = required ? ', required' : fallback === null ? '' : `, ${fallback} if left out`;
  return `<code>${escapeHtml(`${name}: ${type}`)}</code>${escapeHtml(aside)}`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
