import {
  Kind,
  type OperationDefinitionNode,
  print,
  type TypeNode,
  type VariableDefinitionNode,
} from 'graphql';
import { HttpError } from '../http/http-error.js';

/** A variable of an operation as an address gives it. */
export interface Parameter {
  name: string;
  /** As in GraphQL: "[ID!]!". */
  type: string;
  required: boolean;
  /** As in GraphQL; null where there is none. */
  default: string | null;
}

/** The parameters that an operation takes. */
export function parametersOf({ variableDefinitions = [] }: OperationDefinitionNode): Parameter[] {
  return variableDefinitions.map(({ variable, type, defaultValue }) => ({
    name: variable.name.value,
    type: print(type),
    required: type.kind === Kind.NON_NULL_TYPE && !defaultValue,
    default: defaultValue ? print(defaultValue) : null,
  }));
}

/**
 * The variables that the parameters of an address give. A list is repeated or separated by commas; JSON is taken for lists
 * and inputs; a parameter without a value counts as left out.
 * @throws HttpError that names what is accepted.
 */
export function readVariables(
  operation: OperationDefinitionNode,
  parameters: URLSearchParams,
  others: readonly string[] = [],
): Record<string, unknown> {
  const definitions = new Map(
    (operation.variableDefinitions ?? []).map((node) => [node.variable.name.value, node] as const),
  );
  const refuse = (problem: string): never => {
    throw badRequest(`${problem} ${accepted(operation, others)}`);
  };
  const variables: Record<string, unknown> = {};
  for (const name of new Set(parameters.keys())) {
    const definition = definitions.get(name);
    const texts = parameters.getAll(name).filter((text) => text.trim() !== '');
    if (definition && texts.length > 0) variables[name] = readValue(name, definition, texts);
    else if (!definition && !others.includes(name)) refuse(`There is no parameter "${name}".`);
  }
  for (const { name, required } of parametersOf(operation))
    if (required && variables[name] === undefined) refuse(`The parameter "${name}" is missing.`);
  return variables;
}

function accepted(operation: OperationDefinitionNode, others: readonly string[]): string {
  const own = parametersOf(operation).map(
    ({ name, type, required }) => `${name} (${type}${required ? ', required' : ''})`,
  );
  const all = [...own, ...others];
  return all.length === 0 ? 'None is accepted.' : `Accepted: ${all.join(', ')}.`;
}

function readValue(name: string, { type }: VariableDefinitionNode, texts: readonly string[]): unknown {
  const list = itemType(type);
  const [text = '', another] = texts;
  if (!list) {
    if (another !== undefined) throw badRequest(`The parameter "${name}" is given more than once.`);
    return readOne(name, type, text);
  }
  if (another === undefined && text.trimStart().startsWith('[')) return parseJson(name, text);
  if (itemType(list)) throw badRequest(`The parameter "${name}" is a list of lists: give it as JSON.`);
  const items = texts.flatMap((one) => (one.trimStart().startsWith('{') ? [one] : one.split(',')));
  return items.map((item) => readOne(name, list, item.trim()));
}

function readOne(name: string, type: TypeNode, text: string): unknown {
  switch (nullable(type)) {
    case 'Int':
    case 'Float':
      if (Number.isNaN(Number(text))) throw badRequest(`The parameter "${name}" is not a number.`);
      return Number(text);
    case 'Boolean':
      if (text !== 'true' && text !== 'false')
        throw badRequest(`The parameter "${name}" is neither true nor false.`);
      return text === 'true';
    default:
      return text.trimStart().startsWith('{') ? parseJson(name, text) : text;
  }
}

function itemType(type: TypeNode): TypeNode | undefined {
  if (type.kind === Kind.NON_NULL_TYPE) return itemType(type.type);
  return type.kind === Kind.LIST_TYPE ? type.type : undefined;
}

function nullable(type: TypeNode): string | undefined {
  if (type.kind === Kind.NON_NULL_TYPE) return nullable(type.type);
  return type.kind === Kind.NAMED_TYPE ? type.name.value : undefined;
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`The parameter "${name}" is not JSON.`);
  }
}

function badRequest(message: string): HttpError {
  return new HttpError(400, 'BAD_REQUEST', message);
}
