import type { FormattedExecutionResult, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { OperationTypeNode } from 'graphql';
import type { ErrorCode } from '../../shared/errors.js';
import type { Answerer, Asking } from '../answer.js';
import { HttpError } from '../http/http-error.js';
import { InputError, type InputRules } from '../input/check-document.js';
import { createInputCheck, type Question } from '../input/check-input.js';
import { flatten, TooManyCells } from './flatten.js';
import { askForSources } from './provenance.js';
import type { Report } from './report.js';
import { shapeOf } from './shape.js';
import type { Table } from './table.js';
import { planTables, tablesOf } from './table-plan.js';

/** An answer that cannot be exported, told by its GraphQL errors. */
export class RefusedExport extends Error {
  override readonly name = 'RefusedExport';

  constructor(
    readonly status: number,
    readonly errors: readonly GraphQLFormattedError[],
  ) {
    super(errors.map(({ message }) => message).join('\n'));
  }
}

export interface ExporterOptions {
  apiSchema: GraphQLSchema;
  answer: Answerer;
  /** Those of the answerer. */
  rules?: Partial<InputRules>;
}

export type Exported = Pick<Report, 'tables' | 'documents' | 'errors' | 'variables'>;

export interface Exporter {
  /** @throws RefusedExport or HttpError when there is nothing to write. */
  run(question: Question, asking: ExportAsking): Promise<Exported>;
  /** Names of the tables that a question makes. @throws RefusedExport when it is not valid. */
  tableNames(question: Question): string[];
}

/** For whom an export is made, and under which name the request is known. */
export type ExportAsker = Pick<Required<Asking>, 'viewer' | 'requestId' | 'traceparent'>;

export type ExportAsking = ExportAsker & Pick<Asking, 'signal'>;

/** Answers questions as tables. */
export function createExporter({ apiSchema, answer, rules }: ExporterOptions): Exporter {
  const check = createInputCheck(apiSchema, rules);

  const plan = (question: Question) => {
    const { document, operation, variableValues } = tryCheck(() => check(question));
    if (operation.operation !== OperationTypeNode.QUERY)
      throw new HttpError(400, 'BAD_REQUEST', 'Only the answer to a query can be exported.');
    const shape = shapeOf({ schema: apiSchema, fragments: document.fragments, variableValues }, operation);
    const root = planTables(shape);
    if (tablesOf(root).length === 0)
      throw new HttpError(400, 'BAD_REQUEST', 'The answer holds no value that makes a column.');
    return { root, document, variables: variableValues };
  };

  return {
    tableNames: (question) => tablesOf(plan(question).root).map(({ name }) => name),
    run: async (question, asking) => {
      const { root, document, variables } = plan(question);
      const { query, aliases } = askForSources(apiSchema, document.ast);
      const answered = await answer({ ...question, query }, { ...asking, readOnly: true });
      if (answered.kind === 'read-only') throw new Error('a query was taken for a mutation');
      if (answered.kind === 'refused') throw new RefusedExport(400, explained(answered.result.errors ?? []));
      const { data, errors } = withoutAliases(answered.result, aliases.prefix);
      if (!holdsAnything(data)) throw nothingFound(errors);
      return { ...tryFlatten(() => flatten(root, data, aliases)), errors, variables };
    },
  };
}

function tryCheck<Result>(check: () => Result): Result {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new RefusedExport(
      400,
      error.errors.map((one) => one.toJSON()),
    );
  }
}

function tryFlatten<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TooManyCells)) throw error;
    throw new HttpError(400, 'OPERATION_TOO_LARGE', error.message);
  }
}

/** The question itself was fine: what was too much is the question with its sources. */
function explained(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  return errors.map(({ message, extensions = {} }) => ({
    message: `${message} An export asks for the source of every row as well.`,
    extensions,
  }));
}

/** Names in paths as the question has them; the positions are those of another text. */
function withoutAliases({ data, errors = [] }: FormattedExecutionResult, prefix: string) {
  const told = errors.map(({ message, path, extensions = {} }) => ({
    message,
    ...(path && {
      path: path.map((step) => (String(step).startsWith(prefix) ? String(step).slice(prefix.length) : step)),
    }),
    extensions,
  }));
  return { data: data ?? {}, errors: told };
}

function holdsAnything(data: Readonly<Record<string, unknown>>): boolean {
  return Object.values(data).some((value) => value !== null);
}

function nothingFound(errors: readonly GraphQLFormattedError[]): Error {
  if (errors.length > 0) return new RefusedExport(statusOf(errors), errors);
  return new HttpError(404, 'NOT_FOUND', 'The answer is empty: nothing has the id that was asked for.');
}

/** Whose fault it is that something is missing. */
export function statusOf(errors: readonly GraphQLFormattedError[]): number {
  const codes = new Set(errors.map(({ extensions }) => extensions?.code));
  if (codes.has('INTERNAL_SERVER_ERROR')) return 500;
  if (codes.has('SOURCE_UNAVAILABLE')) return 502;
  if (codes.has('AUDIT_UNAVAILABLE')) return 503;
  return NOT_FOR_ALL.some((code) => codes.has(code)) ? 403 : 400;
}

const NOT_FOR_ALL: readonly ErrorCode[] = ['SIGN_IN_REQUIRED', 'ROLE_REQUIRED', 'WITHHELD'];

/**
 * The table that a csv holds: the one that is named; else the only one; else the only list, where its rows say all that
 * the answer does. @throws HttpError that names the tables.
 */
export function chooseTable(tables: readonly Table[], name: string | null): Table {
  const listed = tables.map((table) => table.name).join(', ');
  if (name !== null) {
    const named = tables.find((table) => table.name === name || table.path.join('.') === name);
    if (named) return named;
    throw new HttpError(
      400,
      'EXPORT_TABLE_UNKNOWN',
      `There is no table "${name}"; the tables are ${listed}.`,
    );
  }
  const lists = tables.filter(({ path }) => path.length > 0);
  const [only] = lists.length === 0 ? tables : lists;
  if (only && lists.length <= 1 && saysAll(only, tables)) return only;
  throw new HttpError(
    400,
    'EXPORT_TABLE_NEEDED',
    `The answer makes several tables, and a csv holds one: choose with table=, one of ${listed}. An xlsx or json holds all.`,
  );
}

function saysAll(table: Table, tables: readonly Table[]): boolean {
  const names = new Set(table.columns.map(({ name }) => name));
  return tables.every(({ columns }) => columns.every(({ name, paging }) => paging || names.has(name)));
}
