import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { FORMATS as EXPORT_FORMATS } from '../gateway/export/export-route.js';
import { readVariables } from '../gateway/export/parameters.js';
import { readWorkedQuery } from '../gateway/export/worked-query.js';

export interface ExportCommand {
  /** Of a worked query, or 360giving. */
  name: string;
  /** A file with a query, in the place of a name. */
  file: string | undefined;
  variables: URLSearchParams;
  format: string;
  table: string | undefined;
  /** Where to write; to standard output if left out. */
  out: string | undefined;
  /** Address of a hub. */
  hub: string | undefined;
}

const FORMATS: readonly string[] = EXPORT_FORMATS;

export const EXPORT_USAGE = `npm run export -- NAME|FILE.graphql [--var NAME=VALUE …] [--format csv|xlsx|json] [--table TABLE] [--out FILE] [--hub URL]

NAME is a query of docs/queries, or 360giving. Without --out a csv or json is printed: put --silent after "npm run" to
print nothing else. Without --hub the hub at http://localhost:4000 is asked, and where there is none one is started.`;

/** What is asked for; "help" when that is. @throws Error that says what is wrong with the arguments. */
export function readExportCommand(args: readonly string[]): ExportCommand | 'help' {
  const { values, positionals } = parseArguments(args);
  if (values.help) return 'help';
  const [name, another] = positionals;
  if (name === undefined || another !== undefined) throw new Error(`Name one export.\n\n${EXPORT_USAGE}`);
  const format = values.format ?? formatOf(values.out) ?? (name === '360giving' ? 'json' : 'csv');
  if (!FORMATS.includes(format)) throw new Error(`--format: ${format} is none of ${FORMATS.join(', ')}.`);
  if (format === 'xlsx' && values.out === undefined)
    throw new Error('--out is missing: an xlsx is not printed.');
  if (values.hub !== undefined && !URL.canParse(values.hub))
    throw new Error(`--hub: ${values.hub} is not of the form http://host:port.`);
  return {
    name,
    file: extname(name) === '' ? undefined : name,
    variables: new URLSearchParams((values.var ?? []).map(readPair)),
    format,
    table: values.table,
    out: values.out,
    hub: values.hub,
  };
}

function parseArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        var: { type: 'string', multiple: true },
        format: { type: 'string' },
        table: { type: 'string' },
        out: { type: 'string' },
        hub: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${EXPORT_USAGE}`);
  }
}

function formatOf(out: string | undefined): string | undefined {
  const extension = extname(out ?? '').slice(1);
  return FORMATS.includes(extension) ? extension : undefined;
}

function readPair(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new Error(`--var: ${text} is not of the form name=value.`);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Is there a hub at this address? */
export async function answersAt(url: string): Promise<boolean> {
  try {
    const response = await fetch(new URL('/health', url), { signal: AbortSignal.timeout(2000) });
    const { status } = (await response.json()) as { status?: unknown };
    return status === 'alive';
  } catch {
    return false;
  }
}

/** The file that a hub makes of the export. @throws Error with the hub's message. */
export async function fetchExport(
  hub: string,
  command: ExportCommand,
  query: string | undefined,
): Promise<Buffer> {
  const { url, init } = requestOf(hub, command, query);
  const response = await fetch(url, init).catch((cause: unknown) => {
    throw new Error(`No hub answers at ${hub}.`, { cause });
  });
  const body = Buffer.from(await response.arrayBuffer());
  if (response.ok) return body;
  throw new Error(messageOf(body) ?? `The hub at ${hub} answered ${response.status}.`);
}

function requestOf(
  hub: string,
  { name, variables, format, table }: ExportCommand,
  query: string | undefined,
): { url: URL; init: RequestInit } {
  const url = new URL(
    query === undefined ? `/export/${encodeURIComponent(name)}.${format}` : `/export.${format}`,
    hub,
  );
  if (query === undefined) url.search = variables.toString();
  if (table !== undefined) url.searchParams.set('table', table);
  if (query === undefined) return { url, init: {} };
  const { operation } = readWorkedQuery(name, query);
  const body = JSON.stringify({ query, variables: readVariables(operation, variables) });
  return { url, init: { method: 'POST', headers: { 'content-type': 'application/json' }, body } };
}

function messageOf(body: Buffer): string | undefined {
  try {
    const { errors } = JSON.parse(body.toString('utf8')) as { errors: { message: string }[] };
    return errors.map(({ message }) => message).join('\n');
  } catch {
    return undefined;
  }
}
