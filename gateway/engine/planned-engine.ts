import { QueryPlanner } from '@graphql-hive/router-query-planner';
import {
  buildASTSchema,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
} from 'graphql';
import type { Engine, EngineOperation, EngineOptions, SubgraphExecutor } from './engine.js';
import { guardExecutors } from './guarded-executors.js';
import { compilePlan } from './plan/compile-plan.js';
import { compileProjection, type Project } from './plan/projection.js';
import type { Run, Step } from './plan/run.js';
import { createFitsType, type FitsType } from './plan/type-conditions.js';
import { tellUnplannable } from './unplannable.js';

/** Fields whose home moves from one subgraph to another by a share of the questions: this graph has none. */
const NO_LABELS: ReadonlySet<string> = new Set();
const NO_SHARE = 0;

interface Planned {
  operation: OperationDefinitionNode;
  fetch: Step;
  project: Project;
}

/**
 * The engine in use: plans are made by the planner in Rust, and run by this process. Asks nobody for rights: what an operation
 * holds was found fit for its asker before, its fragments opened and its conditions decided.
 * @throws Error when the supergraph names a subgraph that has no executor.
 */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const supergraph = parse(options.supergraphSdl, { noLocation: true });
  const executors = guardExecutors(supergraph, options);
  const schema = buildASTSchema(supergraph, { assumeValid: true, assumeValidSDL: true });
  const plan = createPlanning(new QueryPlanner(options.supergraphSdl), schema);
  return {
    execute: async (asked) => {
      const planned = await plan(asked);
      return runPlanned(planned, schema, executors, asked);
    },
    [Symbol.asyncDispose]: async () => {},
  };
}

type Planning = (asked: Pick<EngineOperation, 'document' | 'operationName'>) => Promise<Planned>;

/** Plans each document once, however many ask it at the same time. */
function createPlanning(planner: QueryPlanner, schema: GraphQLSchema): Planning {
  const plans = new WeakMap<DocumentNode, Promise<Planned>>();
  const fits = createFitsType(schema);
  return ({ document, operationName }) => {
    const known = plans.get(document);
    if (known) return known;
    const made = planOnce(planner, { document, operationName, schema, fits });
    plans.set(document, made);
    // What failed is tried again: whether it can be planned does not change, but memory may run out.
    made.catch(() => plans.delete(document));
    return made;
  };
}

interface Planless extends Pick<EngineOperation, 'document' | 'operationName'> {
  schema: GraphQLSchema;
  fits: FitsType;
}

async function planOnce(planner: QueryPlanner, { document, operationName, schema, fits }: Planless) {
  const operation = onlyOperation(document);
  const project = compileProjection(schema, document, fits);
  // Nothing but the name of the root type, which the schema tells.
  if (operation.selectionSet.selections.every(isTypeName)) return { operation, project, fetch: nothing };
  const plan = await planner
    .planAsync(print(document), operationName, new Set(NO_LABELS), NO_SHARE)
    .catch((error: unknown) => {
      throw tellUnplannable(error) ?? error;
    });
  return { operation, project, fetch: compilePlan(plan, fits) };
}

const nothing: Step = () => undefined;

function onlyOperation({ definitions }: DocumentNode): OperationDefinitionNode {
  const [operation, another] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || another)
    throw new Error('the engine runs documents of one operation, fragments opened');
  return operation;
}

function isTypeName(selection: OperationDefinitionNode['selectionSet']['selections'][number]): boolean {
  return selection.kind === Kind.FIELD && selection.name.value === '__typename';
}

async function runPlanned(
  { operation, fetch, project }: Planned,
  schema: GraphQLSchema,
  executors: ReadonlyMap<string, SubgraphExecutor>,
  { variables, document: _document, operationName: _name, ...asking }: EngineOperation,
): Promise<ExecutionResult> {
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables });
  if (coerced.errors) return { errors: coerced.errors };
  const run: Run = {
    data: {},
    errors: [],
    variables: coerced.coerced,
    ask: ({ service, ...request }) => executorOf(executors, service)({ ...request, ...asking }),
  };
  await fetch(run);
  const errors = run.errors as unknown as NonNullable<ExecutionResult['errors']>;
  if (errors.length === 0) return { data: project(run.data) };
  const isKnown = Object.keys(run.data).length > 0;
  return isKnown ? { data: project(run.data), errors } : { errors };
}

function executorOf(executors: ReadonlyMap<string, SubgraphExecutor>, service: string): SubgraphExecutor {
  const ask = executors.get(service.toLowerCase());
  if (!ask) throw new Error(`no executor for subgraph ${service}`);
  return ask;
}
