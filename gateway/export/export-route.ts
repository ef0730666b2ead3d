import type { IncomingMessage, ServerResponse } from 'node:http';
import { lazyGoneSignal } from '../../shared/http/gone-signal.js';
import { HttpError } from '../http/http-error.js';
import { wantsPage } from '../http/negotiate.js';
import { type Reading, readQuestion } from '../http/read-question.js';
import { allowOnly, sendBody, sendJson } from '../http/reply.js';
import type { Question } from '../input/check-input.js';
import { indexOf, indexPage, PAGE_HEADERS } from './export-index.js';
import type { ExportSettings } from './export-settings.js';
import {
  chooseTable,
  createExporter,
  type ExportAsker,
  type Exported,
  type Exporter,
  type ExporterOptions,
  RefusedExport,
  statusOf,
} from './exporter.js';
import { createGrantPackager, type GrantPackager } from './grant-packager.js';
import { readVariables } from './parameters.js';
import type { Report } from './report.js';
import type { WorkedQuery } from './worked-query.js';
import { writeCsv } from './write-csv.js';
import { writeJson } from './write-json.js';
import { writeXlsx } from './write-xlsx.js';

export interface ExportRouteOptions extends ExporterOptions {
  settings: ExportSettings;
  /** How questions that are not among those with a name are read. */
  reading?: Reading;
}

export type ExportRoute = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  asker: ExportAsker,
) => Promise<void>;

interface Exporting {
  asker: ExportAsker;
  exporter: Exporter;
  packager: GrantPackager;
  settings: ExportSettings;
  reading: Reading | undefined;
}

export const FORMATS = ['csv', 'xlsx', 'json'] as const;
export type Format = (typeof FORMATS)[number];

const CONTENT_TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

const PATH = /^\/export(?:\/(?<name>[A-Za-z0-9-]+))?\.(?<format>csv|xlsx|json)$/;

/** Is this an address of exports? */
export function isExportPath(path: string): boolean {
  return path === '/export' || path.startsWith('/export.') || path.startsWith('/export/');
}

/** Serves /export, /export.<format> for any question, and /export/<name>.<format> for those that have a name. */
export function createExportRoute({ settings, reading, ...options }: ExportRouteOptions): ExportRoute {
  const parts: Omit<Exporting, 'asker'> = {
    exporter: createExporter(options),
    packager: createGrantPackager(options.answer, settings),
    settings,
    reading,
  };
  return async (request, response, url, asker) => {
    try {
      await serve({ ...parts, asker }, request, response, url);
    } catch (error) {
      if (!(error instanceof RefusedExport)) throw error;
      const [first] = error.errors;
      if (wantsPage(request.headers.accept))
        throw new HttpError(error.status, String(first?.extensions?.code), first?.message ?? error.message);
      sendJson(response, error.status, { errors: error.errors });
    }
  };
}

async function serve(
  exporting: Exporting,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  if (url.pathname === '/export') return showIndex(exporting, request, response);
  const { name, format } = PATH.exec(url.pathname)?.groups ?? {};
  if (!isFormat(format)) throw unknownExport();
  if (name === undefined) return sendAnswer(exporting, request, response, url, format);
  allowOnly(request, 'GET');
  if (name === '360giving') return sendGrants(exporting, response, url, format);
  const query = exporting.settings.queries.get(name);
  if (!query) throw unknownExport();
  const variables = readVariables(query.operation, url.searchParams, ['table']);
  await sendReport(exporting, response, format, url.searchParams.get('table'), {
    title: query.title,
    fileName: name,
    question: { query: query.text, variables },
  });
}

function isFormat(text: string | undefined): text is Format {
  return FORMATS.some((format) => format === text);
}

function unknownExport(): HttpError {
  return new HttpError(404, 'NOT_FOUND', 'There is no such export; /export lists what there is.');
}

function showIndex({ exporter, settings }: Exporting, request: IncomingMessage, response: ServerResponse) {
  allowOnly(request, 'GET');
  const index = indexOf([...settings.queries.values()], ({ text }: WorkedQuery) =>
    exporter.tableNames({ query: text }),
  );
  const vary = { vary: 'Accept' };
  if (!wantsPage(request.headers.accept)) return sendJson(response, 200, index, vary);
  sendBody(response, 200, indexPage(index), { ...PAGE_HEADERS, ...vary });
}

async function sendAnswer(
  exporting: Exporting,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  format: Format,
): Promise<void> {
  const question = await readQuestion(request, url, exporting.reading);
  const named = question.operationName ?? /\b(?:query)\s+(\w+)/.exec(question.query)?.[1];
  await sendReport(exporting, response, format, url.searchParams.get('table'), {
    title: named ?? 'An answer of the Community Safety Hub',
    fileName: named ?? 'answer',
    question,
  });
}

interface Asked {
  title: string;
  fileName: string;
  question: Question;
}

async function sendReport(
  { asker, exporter, settings }: Exporting,
  response: ServerResponse,
  format: Format,
  table: string | null,
  { title, fileName, question }: Asked,
): Promise<void> {
  const exported = await exporter.run(question, { ...asker, signal: lazyGoneSignal(response) });
  const tables = format === 'csv' || table !== null ? [chooseTable(exported.tables, table)] : exported.tables;
  const report: Report = {
    ...exported,
    title,
    tables,
    exportedAt: (settings.now?.() ?? new Date()).toISOString(),
    version: settings.version,
    query: question.query,
  };
  const name = table === null ? fileName : `${fileName}-${table}`;
  sendFile(response, name, format, await writeReport(report, exported, format));
}

async function writeReport(report: Report, exported: Exported, format: Format): Promise<Buffer> {
  if (format === 'xlsx') return writeXlsx(report);
  if (format === 'json') return writeJson(report);
  const [table] = report.tables;
  if (exported.errors.length > 0) throw partOnly(exported);
  if (!table) throw new Error('a csv was asked for without a table');
  return writeCsv(table);
}

/** A csv has no place to say that something is missing. */
function partOnly({ errors }: Exported): RefusedExport {
  const [first] = errors;
  const code = first?.extensions?.code;
  const message =
    'A part of the answer is missing, and a csv cannot say so: ask for xlsx or json, whose notes do, or ask again later.';
  return new RefusedExport(statusOf(errors), [{ message, extensions: { code } }, ...errors]);
}

async function sendGrants(
  { asker, packager }: Exporting,
  response: ServerResponse,
  url: URL,
  format: Format,
): Promise<void> {
  if (format !== 'json')
    throw new HttpError(404, 'NOT_FOUND', 'Grants are exported as /export/360giving.json.');
  const body = await packager(url.searchParams, { ...asker, signal: lazyGoneSignal(response) });
  sendFile(response, '360giving', format, Buffer.from(`${JSON.stringify(body, null, 2)}\n`, 'utf8'));
}

function sendFile(response: ServerResponse, name: string, format: Format, body: Buffer): void {
  const safe = name.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 80);
  sendBody(response, 200, body, {
    'content-type': CONTENT_TYPES[format],
    'content-disposition': `attachment; filename="${safe}.${format}"`,
  });
}
