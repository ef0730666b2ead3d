import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { newRequestId } from '../shared/access/asker.js';
import { PUBLIC_VIEWER, type Viewer } from '../shared/access/viewer.js';
import type { FieldRights } from './access/rights/field-rights.js';
import { tellWithheld } from './access/rights/tell-withheld.js';
import { createWithhold, type Withheld } from './access/rights/withhold.js';
import type { Engine, EngineOperation } from './engine/engine.js';
import { type AnswerSize, estimateAnswer } from './input/answer-size.js';
import { InputError } from './input/check-document.js';
import { type CheckedOperation, createInputCheck, type Question } from './input/check-input.js';
import type { FieldWeights } from './input/field-weights.js';
import { measureIntrospection } from './input/introspection-size.js';
import type { Limits } from './input/limits.js';
import { mergeFields } from './input/merge-fields.js';
import type { KeptBody } from './kept/kept-answers.js';
import { tellLate, workWithin } from './operation-deadline.js';
import { clientErrors } from './result/client-errors.js';
import { collectFields, type Selecting } from './result/collect-fields.js';
import { completeData } from './result/complete-result.js';
import { createTurns } from './turns.js';

export interface AnswererOptions {
  apiSchema: GraphQLSchema;
  engine: Engine;
  limits: Limits;
  /** Whether questions about the schema are answered. */
  introspection: boolean;
  /** How long one question may take over all subgraphs, and until its turn. */
  timeoutMs: number;
  /** How many answers that could be large are worked on at once. */
  largeAnswersAtOnce: number;
  /** Told how many more of them wait for their turn. */
  onWaiting?: ((waiting: number) => void) | undefined;
  /** What the subgraphs declare about their fields. */
  weights: FieldWeights;
  /** What reading their fields asks for. */
  rights: FieldRights;
  onFault: (error: unknown, requestId?: string) => void;
}

export interface Asking {
  /** Refuse what is not a query: the question came in a way that must not change anything. */
  readOnly: boolean;
  /** Who asks; the public when left out. */
  viewer?: Viewer;
  /** Under which the question is known in every part of the hub; a new one when left out. */
  requestId?: string;
  /** Its place in a trace, where it is traced. */
  traceparent?: string | undefined;
  /** The version of the data at some moment since the question came, where that is known already. */
  dataVersion?: string | undefined;
  /** Aborted when the client has gone; made for whoever heeds it. */
  signal: () => AbortSignal;
}

export type Answer = (
  | {
      kind: 'answered';
      result: FormattedExecutionResult;
      /** The same as it is sent, where it may be given to others. */
      kept?: KeptBody;
    }
  /** Nothing was executed. */
  | { kind: 'refused'; result: FormattedExecutionResult }
  | { kind: 'read-only' }
) & {
  /** What the question was thought to cost, where it came to that. */
  cost?: number;
};

export type Answerer = (question: Question, asking: Asking) => Promise<Answer>;

/** Answers a question from beginning to end, whichever way it came and whichever engine runs it. */
export function createAnswerer(options: AnswererOptions): Answerer {
  const { apiSchema, engine, limits, timeoutMs, weights, onFault } = options;
  const check = createInputCheck(apiSchema, options);
  const withhold = createWithhold(apiSchema, options.rights);
  const takeTurns = createTurns(options.largeAnswersAtOnce, options.onWaiting);
  return async (question, { readOnly, signal, traceparent, dataVersion, ...asker }) => {
    const { viewer = PUBLIC_VIEWER, requestId = newRequestId() } = asker;
    const tellFault = (error: unknown) => onFault(error, requestId);
    const checked = tryCheck(check, question);
    if (checked instanceof InputError) return refused(checked.errors);
    if (readOnly && checked.operation.operation !== OperationTypeNode.QUERY) return { kind: 'read-only' };
    const { document, variableValues } = checked;
    const selecting = { schema: apiSchema, fragments: document.fragments, variableValues };
    const { data: asked, introspection } = document.splits.get(checked.operation) ?? {};
    const merged = asked && mergeFields(selecting, asked, checked.operation.name?.value);
    const size = addSizes(
      merged ? estimateAnswer({ ...selecting, weights }, merged) : NOTHING,
      introspection ? measureIntrospection(selecting, introspection, limits) : NOTHING,
    );
    const tooLarge = refuseSize(size, limits);
    if (tooLarge) return { ...refused([tooLarge]), cost: size.cost };
    const withheld = merged && withhold(merged, viewer);
    const data = withheld?.document ?? merged;
    const { result, late } = await workWithin(timeoutMs, signal(), (within) =>
      takeTurns(size.values, within, () =>
        runOperation(selecting, engine, { ...checked, data }, question, {
          viewer,
          requestId,
          traceparent,
          dataVersion,
          signal: within,
        }),
      ),
    );
    const completed = completeResult(selecting, checked, result, withheld && { withheld, viewer }, tellFault);
    const isLate = late && (!result || (result.errors?.length ?? 0) > 0);
    if (isLate) tellFault(new Error(`a question was given up after ${timeoutMs} ms`));
    const told = isLate ? tellLate(completed, timeoutMs) : completed;
    return { kind: 'answered', result: withCost(told, question, size, limits), cost: size.cost };
  };
}

function refused(errors: readonly GraphQLError[]): Answer {
  return { kind: 'refused', result: { errors: errors.map((error) => error.toJSON()) } };
}

const NOTHING: AnswerSize = { values: 0, cost: 0 };

function addSizes(one: AnswerSize, other: AnswerSize): AnswerSize {
  return { values: one.values + other.values, cost: one.cost + other.cost };
}

function tryCheck(check: (question: Question) => CheckedOperation, question: Question) {
  try {
    return check(question);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** Has the schema answer what is asked of it, and the engine the rest. */
async function runOperation(
  selecting: Selecting,
  engine: Engine,
  { document, operation, data }: CheckedOperation & { data: DocumentNode | undefined },
  { variables = {} }: Question,
  asking: Omit<EngineOperation, 'document' | 'operationName' | 'variables'>,
): Promise<ExecutionResult> {
  const introspection = document.splits.get(operation)?.introspection;
  const operationName = operation.name?.value;
  const described = introspection
    ? await execute({
        schema: selecting.schema,
        document: introspection,
        operationName,
        variableValues: variables,
      })
    : {};
  if (!data) return described;
  const found = asksNothing(data)
    ? { data: {} }
    : await runEngine(engine, { document: data, operationName, variables, ...asking });
  if (!introspection) return found;
  return {
    data: inOrder(selecting, operation, { ...described.data, ...found.data }),
    errors: [...(described.errors ?? []), ...(found.errors ?? [])],
  };
}

function refuseSize({ values, cost }: AnswerSize, limits: Limits): GraphQLError | undefined {
  if (values > limits.answerValues)
    return new GraphQLError(
      `The query could bring ${inWords(values)} values, where ${inWords(limits.answerValues)} are accepted: lists inside lists multiply. Ask in parts.`,
      { extensions: { code: 'OPERATION_TOO_LARGE' } },
    );
  if (cost <= limits.cost) return undefined;
  return new GraphQLError(
    `The query could cost ${inWords(cost)}, where ${inWords(limits.cost)} is accepted: lists inside lists multiply. Ask for shorter pages, or in parts.`,
    { extensions: { code: 'OPERATION_TOO_COSTLY', cost: { estimated: cost, maximum: limits.cost } } },
  );
}

function inWords(value: number): string {
  return value.toLocaleString('en-GB');
}

/** Tells whoever asked for it what the question was thought to cost. */
function withCost(
  result: FormattedExecutionResult,
  { tellCost }: Question,
  { values, cost }: AnswerSize,
  limits: Limits,
): FormattedExecutionResult {
  if (!tellCost) return result;
  const told = { estimated: cost, maximum: limits.cost, values, maximumValues: limits.answerValues };
  return { ...result, extensions: { ...result.extensions, cost: told } };
}

/** Every field was skipped. */
function asksNothing({ definitions }: DocumentNode): boolean {
  return definitions.every((node) => 'selectionSet' in node && node.selectionSet.selections.length === 0);
}

async function runEngine(engine: Engine, operation: EngineOperation): Promise<ExecutionResult> {
  try {
    return await engine.execute(operation);
  } catch (error) {
    return { errors: [error] as unknown as NonNullable<ExecutionResult['errors']> };
  }
}

/** Root fields in the order in which they were asked; what is not there stays away. */
function inOrder(
  selecting: Selecting,
  operation: OperationDefinitionNode,
  data: Record<string, unknown>,
): Record<string, unknown> {
  const root = selecting.schema.getRootType(operation.operation);
  const asked = root ? [...collectFields(selecting, root, [operation.selectionSet]).keys()] : [];
  return Object.fromEntries(asked.filter((key) => key in data).map((key) => [key, data[key]]));
}

function completeResult(
  selecting: Selecting,
  { operation }: CheckedOperation,
  result: ExecutionResult | undefined,
  held: { withheld: Withheld; viewer: Viewer } | undefined,
  onFault: (error: unknown) => void,
): FormattedExecutionResult {
  if (!held && !result) return { data: completeData(selecting, operation, undefined) };
  const { data, errors = [] } = result ?? {};
  if (!held && errors.length === 0) return { data: data ?? null };
  const found = data ?? {};
  const places = held && tellWithheld(selecting, held.withheld, found, held.viewer);
  const completed = completeData(selecting, operation, found, undefined, places?.hidden);
  const told = [...clientErrors(errors, completed, onFault), ...(places?.errors ?? [])];
  return { ...(told.length > 0 && { errors: told }), data: completed };
}
