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
import { type DocumentSize, measureDocument } from './document-size.js';
import { listSizeRule, NoIntrospectionRule, ReservedNamesRule } from './input-rules.js';
import { type SplitOperation, splitIntrospection } from './introspection.js';
import type { Limits } from './limits.js';
import { NamedValuesRule } from './values-rule.js';

/** A valid document, with what is asked of it again and again. */
export interface CheckedDocument {
  ast: DocumentNode;
  operations: readonly OperationDefinitionNode[];
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  splits: ReadonlyMap<OperationDefinitionNode, SplitOperation>;
  /** Variables that stand for the rows of a page. */
  pageVariables: ReadonlySet<string>;
}

export interface InputRules {
  limits: Limits;
  /** Whether questions about the schema are answered, and errors say what else the schema has. */
  introspection: boolean;
}

/** A question that is refused before any subgraph hears of it. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join('\n'));
  }
}

const MAX_ERRORS = 20;

const RULES: readonly ValidationRule[] = [
  ...specifiedRules.map((rule) => (rule === ValuesOfCorrectTypeRule ? NamedValuesRule : rule)),
  ReservedNamesRule,
];

/** Reads a document and holds it against the public schema, whose scalars refuse bad literals with their own codes. */
export function checkDocument(
  schema: GraphQLSchema,
  text: string,
  { limits, introspection }: InputRules,
): CheckedDocument | InputError {
  const ast = parseDocument(text, limits);
  if (ast instanceof InputError) return ast;
  const excess = findExcess(measureDocument(ast), limits);
  if (excess) return tooLarge(excess);
  const pageVariables = new Set<string>();
  const rules = [
    ...RULES,
    listSizeRule(limits, pageVariables),
    ...(introspection ? [] : [NoIntrospectionRule]),
  ];
  const errors = validate(schema, ast, rules, { maxErrors: MAX_ERRORS, hideSuggestions: !introspection });
  if (errors.length === 0) return describeDocument(ast, pageVariables);
  return new InputError(errors.map((error) => withDefaultCode(error, 'GRAPHQL_VALIDATION_FAILED')));
}

function parseDocument(text: string, { tokens, depth }: Limits): DocumentNode | InputError {
  try {
    return parse(text, { maxTokens: tokens });
  } catch (error) {
    if (error instanceof GraphQLError)
      return TOO_MANY_TOKENS.test(error.message)
        ? tooLarge(`has more than the ${tokens} names, values and signs that`)
        : new InputError([withDefaultCode(error, 'GRAPHQL_PARSE_FAILED')]);
    // The parser calls itself for every level; what it runs out of is the stack.
    if (error instanceof RangeError) return tooLarge(`is nested too deep, where ${depth} levels`);
    throw error;
  }
}

/** The parser has no other sign of it. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] \d+ tokens/;

/** The first limit that a document is beyond, in words that end before "are accepted". */
function findExcess(size: DocumentSize, limits: Limits): string | undefined {
  const findings: [keyof DocumentSize, (found: number) => string][] = [
    ['depth', (found) => `is nested ${found} levels deep`],
    ['fields', (found) => `selects ${found} fields`],
    ['rootFields', (found) => `selects ${found} fields at its root`],
    ['aliases', (found) => `has ${found} aliases`],
    ['directives', (found) => `has ${found} directives`],
    ['fragments', (found) => `opens or defines ${found} fragments`],
    ['comparisons', (found) => `repeats its fields so that ${found} pairs are to be compared`],
  ];
  for (const [name, told] of findings)
    if (size[name] > limits[name]) return `${told(size[name])}, where ${limits[name]}`;
  return undefined;
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

function describeDocument(ast: DocumentNode, pageVariables: ReadonlySet<string>): CheckedDocument {
  const operations = ast.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of ast.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const splits = operations.map(
    (operation) => [operation, splitIntrospection(ast, operation, fragments)] as const,
  );
  return { ast, operations, fragments, splits: new Map(splits), pageVariables };
}
