import {
  type ArgumentNode,
  type ASTVisitor,
  BREAK,
  type FieldNode,
  GraphQLError,
  Kind,
  type ValidationRule,
  type ValueNode,
} from 'graphql';
import type { ErrorCode } from '../../shared/errors.js';
import type { Limits } from './limits.js';

const LARGEST_INT = 2 ** 31 - 1;
/** The argument that asks for the rows of a page. */
export const PAGE_ARGUMENT = 'first';

type ListLimits = Pick<Limits, 'pageSize' | 'listItems'>;

/**
 * Refuses pages and lists beyond the limits where they stand in the document. `pageVariables` gets the names of the
 * variables that stand for a page's rows: their values come later.
 */
export function listSizeRule(limits: ListLimits, pageVariables: Set<string>): ValidationRule {
  return (context): ASTVisitor => {
    const place: string[] = [];
    const leave = () => void place.pop();
    return {
      Argument: {
        enter: (node) => {
          place.push(node.name.value);
          if (node.name.value !== PAGE_ARGUMENT) return;
          if (node.value.kind === Kind.VARIABLE) pageVariables.add(node.value.name.value);
          const rows = pageRows(node);
          if (rows > limits.pageSize) context.reportError(pageTooLarge(rows, limits, node));
        },
        leave,
      },
      ObjectField: { enter: ({ name }) => void place.push(name.value), leave },
      ListValue: (node) => {
        if (node.values.length > limits.listItems)
          context.reportError(listTooLong(place.join('.'), node.values.length, limits, node));
      },
    };
  };
}

/** What is not a whole number of 32 bits is refused by its type. */
function pageRows({ value }: ArgumentNode): number {
  const rows = value.kind === Kind.INT ? Number(value.value) : 0;
  return rows > LARGEST_INT ? 0 : rows;
}

/** The same for values of variables. `usages` names the argument that a variable is given to. */
export function checkListSizes(
  variables: Readonly<Record<string, unknown>>,
  limits: ListLimits,
  pageVariables: ReadonlySet<string>,
  usageOf: (variable: string) => string,
): GraphQLError | undefined {
  for (const [name, value] of Object.entries(variables)) {
    if (typeof value === 'number' && value > limits.pageSize && pageVariables.has(name))
      return pageTooLarge(value, limits);
    const long = typeof value === 'object' ? findLongList(value, limits.listItems) : undefined;
    if (long) return listTooLong([usageOf(name), ...long.keys].join('.'), long.length, limits);
  }
  return undefined;
}

interface LongList {
  /** Where it stands in the value: keys of objects, without positions in lists. */
  keys: string[];
  length: number;
}

/** The first list inside a value that is longer than accepted. */
function findLongList(value: unknown, most: number): LongList | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value) && value.length > most) return { keys: [], length: value.length };
  for (const [key, item] of Object.entries(value)) {
    const found = findLongList(item, most);
    if (found) return Array.isArray(value) ? found : { ...found, keys: [key, ...found.keys] };
  }
  return undefined;
}

function pageTooLarge(rows: number, { pageSize }: ListLimits, node?: ArgumentNode): GraphQLError {
  const accepted = `1 to ${pageSize}`;
  return coded('BAD_FIRST', node, {
    message: `${PAGE_ARGUMENT}: ${rows} is not accepted; give a whole number from ${accepted}.`,
    details: { argument: PAGE_ARGUMENT, accepted },
  });
}

function listTooLong(
  argument: string,
  length: number,
  { listItems }: ListLimits,
  node?: ValueNode,
): GraphQLError {
  return coded('TOO_MANY_IDS', node, {
    message: `${argument}: ${length} values are too many for one question; give at most ${listItems}.`,
    details: { argument, accepted: `at most ${listItems} ids` },
  });
}

function coded(
  code: ErrorCode,
  node: ArgumentNode | ValueNode | undefined,
  { message, details }: { message: string; details: Readonly<Record<string, unknown>> },
): GraphQLError {
  return new GraphQLError(message, { nodes: node ?? null, extensions: { code, ...details } });
}

/** Refuses questions about the schema. `__typename` is about data and stays. */
export const NoIntrospectionRule: ValidationRule = (context): ASTVisitor => ({
  Field: (node) => {
    if (!isIntrospection(node)) return undefined;
    context.reportError(
      new GraphQLError(`This hub does not describe its schema over the network: ${node.name.value} is off.`, {
        nodes: node,
        extensions: { code: 'INTROSPECTION_DISABLED' },
      }),
    );
    return BREAK;
  },
});

function isIntrospection({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}

/** Names that mean something to JavaScript or to the engine, and would be taken for it in an answer. */
export const ReservedNamesRule: ValidationRule = (context): ASTVisitor => {
  const refuse = (name: string, node: FieldNode | ValueNode) =>
    context.reportError(
      new GraphQLError(`"${name}" is not accepted as a name here; choose another.`, {
        nodes: node,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      }),
    );
  return {
    Field: (node) => {
      const alias = node.alias?.value;
      if (alias === '__proto__' || (alias === '__typename' && node.name.value !== '__typename'))
        refuse(alias, node);
    },
    VariableDefinition: ({ variable }) => {
      if (variable.name.value === '__proto__') refuse('__proto__', variable);
    },
  };
};
