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
import type { Engine, EngineOperation } from './engine/engine.js';
import { estimateValues } from './input/answer-size.js';
import { InputError } from './input/check-document.js';
import { type CheckedOperation, createInputCheck, type Question } from './input/check-input.js';
import { mergeFields } from './input/merge-fields.js';
import { clientErrors } from './result/client-errors.js';
import { collectFields, type Selecting } from './result/collect-fields.js';
import { completeData } from './result/complete-result.js';

export interface AnswererOptions {
  apiSchema: GraphQLSchema;
  engine: Engine;
  onFault: (error: unknown) => void;
}

export interface Asking {
  /** Refuse what is not a query: the question came in a way that must not change anything. */
  readOnly: boolean;
  /** Aborted when the client has gone. */
  signal: AbortSignal;
}

export type Answer =
  | { kind: 'answered'; result: FormattedExecutionResult }
  /** Nothing was executed. */
  | { kind: 'refused'; result: FormattedExecutionResult }
  | { kind: 'read-only' };

export type Answerer = (question: Question, asking: Asking) => Promise<Answer>;

/** Answers a question from beginning to end, whichever way it came and whichever engine runs it. */
export function createAnswerer({ apiSchema, engine, onFault }: AnswererOptions): Answerer {
  const check = createInputCheck(apiSchema);
  return async (question, { readOnly, signal }) => {
    const checked = tryCheck(check, question);
    if (checked instanceof InputError)
      return { kind: 'refused', result: { errors: checked.errors.map((error) => error.toJSON()) } };
    if (readOnly && checked.operation.operation !== OperationTypeNode.QUERY) return { kind: 'read-only' };
    const { document, variableValues } = checked;
    const selecting = { schema: apiSchema, fragments: document.fragments, variableValues };
    const asked = document.splits.get(checked.operation)?.data;
    const data = asked && mergeFields(selecting, asked, checked.operation.name?.value);
    const tooLarge = data && refuseSize(estimateValues(selecting, data));
    if (tooLarge) return { kind: 'refused', result: { errors: [tooLarge.toJSON()] } };
    const found = await runOperation(selecting, engine, { ...checked, data }, question, signal);
    return { kind: 'answered', result: completeResult(selecting, checked, found, onFault) };
  };
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
  signal: AbortSignal,
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
    : await runEngine(engine, { document: data, operationName, variables, signal });
  if (!introspection) return found;
  return {
    data: inOrder(selecting, operation, { ...described.data, ...found.data }),
    errors: [...(described.errors ?? []), ...(found.errors ?? [])],
  };
}

/** An answer of this size takes about a second and some 100 MB. */
const MOST_VALUES = 2_000_000;

function refuseSize(values: number): GraphQLError | undefined {
  if (values <= MOST_VALUES) return undefined;
  return new GraphQLError(
    `The query could bring ${values.toLocaleString('en-GB')} values, where ${MOST_VALUES.toLocaleString('en-GB')} are accepted: lists inside lists multiply. Ask in parts.`,
    { extensions: { code: 'OPERATION_TOO_LARGE' } },
  );
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
  { data, errors }: ExecutionResult,
  onFault: (error: unknown) => void,
): FormattedExecutionResult {
  if (!errors?.length) return { data: data ?? null };
  const completed = completeData(selecting, operation, data);
  return { errors: clientErrors(errors, completed, onFault), data: completed };
}
