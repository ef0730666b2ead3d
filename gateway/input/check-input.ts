import {
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { RecentCache } from '../kept/recent-cache.js';
import { variableError } from './argument-errors.js';
import { type CheckedDocument, checkDocument, InputError, type InputRules } from './check-document.js';
import { checkListSizes } from './input-rules.js';
import { DEFAULT_LIMITS } from './limits.js';

/** A client's question as it arrives. */
export interface Question {
  query: string;
  operationName?: string | undefined;
  variables?: Readonly<Record<string, unknown>> | undefined;
  /** Tell in `extensions.cost` what the question costs. */
  tellCost?: boolean | undefined;
}

/** An operation that may be put to the subgraphs. */
export interface CheckedOperation {
  document: CheckedDocument;
  operation: OperationDefinitionNode;
  /** Coerced, defaults included. */
  variableValues: Readonly<Record<string, unknown>>;
}

/** @throws InputError when the question cannot be answered as it stands. */
export type InputCheck = (question: Question) => CheckedOperation;

const MAX_ERRORS = 20;
/** A parsed document takes up to some two hundred times the room of its text. */
const CACHED_CHARACTERS = 300_000;

/** Checks documents and variables against the public schema before any subgraph hears of them. */
export function createInputCheck(schema: GraphQLSchema, given: Partial<InputRules> = {}): InputCheck {
  const rules: InputRules = { limits: DEFAULT_LIMITS, introspection: false, ...given };
  const recent = new RecentCache<CheckedDocument | InputError>(CACHED_CHARACTERS);
  const checkOnce = (text: string) => {
    const known = recent.get(text);
    if (known) return known;
    const checked = checkDocument(schema, text, rules);
    recent.set(text, checked, text.length);
    return checked;
  };
  return ({ query, operationName, variables }) => {
    const document = checkOnce(query);
    if (document instanceof InputError) throw document;
    const operation = selectOperation(document, operationName);
    if (!schema.getRootType(operation.operation)) throw unknownOperationKind(operation);
    const variableValues = checkVariables(schema, rules, document, operation, variables);
    const tooLong = checkListSizes(
      variableValues,
      rules.limits,
      document.pageVariables,
      (name) => variableUsages(document).get(name) ?? name,
    );
    if (tooLong) throw new InputError([tooLong]);
    return { document, operation, variableValues };
  };
}

function selectOperation({ operations }: CheckedDocument, name: string | undefined): OperationDefinitionNode {
  const [only, another] = operations;
  if (name === undefined && only && !another) return only;
  const named = operations.find((operation) => operation.name?.value === name);
  if (name !== undefined && named) return named;
  throw new InputError([
    new GraphQLError(
      name === undefined
        ? 'operationName: the document holds several operations; name the one to run.'
        : `operationName: the document has no operation "${name}".`,
      { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } },
    ),
  ]);
}

function unknownOperationKind(operation: OperationDefinitionNode): InputError {
  return new InputError([
    new GraphQLError(`This API has no ${operation.operation} operations.`, {
      nodes: operation,
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    }),
  ]);
}

function checkVariables(
  schema: GraphQLSchema,
  { introspection }: InputRules,
  document: CheckedDocument,
  operation: OperationDefinitionNode,
  variables: Question['variables'],
): Readonly<Record<string, unknown>> {
  const definitions = operation.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, variables ?? {}, {
    maxErrors: MAX_ERRORS,
    hideSuggestions: !introspection,
  });
  if (coerced) return coerced;
  const usages = variableUsages(document);
  throw new InputError(
    (errors ?? []).map((error) => {
      const [node] = error.nodes ?? [];
      const name = node?.kind === Kind.VARIABLE_DEFINITION ? node.variable.name.value : undefined;
      return variableError(error, name === undefined ? undefined : usages.get(name));
    }),
  );
}

/** The argument that each variable is given to first. */
function variableUsages({ ast }: CheckedDocument): Map<string, string> {
  const usages = new Map<string, string>();
  visit(ast, {
    Argument: ({ name, value }) => {
      if (value.kind !== Kind.VARIABLE || usages.has(value.name.value)) return;
      usages.set(value.name.value, name.value);
    },
  });
  return usages;
}
