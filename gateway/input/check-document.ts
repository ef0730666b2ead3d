import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  type ValidationRule,
  ValuesOfCorrectTypeRule,
  validate,
} from 'graphql';
import { measureDocument } from './document-size.js';
import { type SplitOperation, splitIntrospection } from './introspection.js';
import { NamedValuesRule } from './values-rule.js';

/** A valid document, with what is asked of it again and again. */
export interface CheckedDocument {
  ast: DocumentNode;
  operations: readonly OperationDefinitionNode[];
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  splits: ReadonlyMap<OperationDefinitionNode, SplitOperation>;
}

/** A question that is refused before any subgraph hears of it. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join('\n'));
  }
}

const MAX_ERRORS = 20;
/** The planner's own parser gives up a little above. */
const MAX_DEPTH = 40;
/** Planning takes time with the square of the fields: some 200 ms at this many. */
const MAX_FIELDS = 2500;

const RULES: readonly ValidationRule[] = specifiedRules.map((rule) =>
  rule === ValuesOfCorrectTypeRule ? NamedValuesRule : rule,
);

/** Reads a document and holds it against the public schema, whose scalars refuse bad literals with their own codes. */
export function checkDocument(schema: GraphQLSchema, text: string): CheckedDocument | InputError {
  const ast = parseDocument(text);
  if (ast instanceof InputError) return ast;
  const { depth, fields } = measureDocument(ast);
  if (depth > MAX_DEPTH) return tooLarge(`is nested ${depth} levels deep, where ${MAX_DEPTH}`);
  if (fields > MAX_FIELDS) return tooLarge(`selects ${fields} fields, where ${MAX_FIELDS}`);
  const errors = validate(schema, ast, RULES, { maxErrors: MAX_ERRORS });
  if (errors.length === 0) return describeDocument(ast);
  return new InputError(errors.map((error) => withDefaultCode(error, 'GRAPHQL_VALIDATION_FAILED')));
}

function parseDocument(text: string): DocumentNode | InputError {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof GraphQLError)
      return new InputError([withDefaultCode(error, 'GRAPHQL_PARSE_FAILED')]);
    // The parser calls itself for every level; what it runs out of is the stack.
    if (error instanceof RangeError) return tooLarge(`is nested too deep, where ${MAX_DEPTH} levels`);
    throw error;
  }
}

function tooLarge(finding: string): InputError {
  return new InputError([
    new GraphQLError(`The query ${finding} are accepted. Ask in parts.`, {
      extensions: { code: 'OPERATION_TOO_LARGE' },
    }),
  ]);
}

function withDefaultCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    extensions: { code, ...error.extensions },
  });
}

function describeDocument(ast: DocumentNode): CheckedDocument {
  const operations = ast.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of ast.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const splits = operations.map(
    (operation) => [operation, splitIntrospection(ast, operation, fragments)] as const,
  );
  return { ast, operations, fragments, splits: new Map(splits) };
}
