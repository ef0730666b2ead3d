import { present } from '../collections.js';

/** A resolver as graphql calls it. */
export type FieldResolve = (root: unknown, args: Arguments, context: object) => unknown;

type Arguments = Readonly<Record<string, unknown>>;
type Class = new () => object;

/** What type-graphql's decorators have noted, as far as it is needed here. */
export interface NotedResolvers {
  objectTypes: readonly { name: string; target: Class }[];
  inputTypes: readonly { target: unknown }[];
  argumentTypes: readonly NotedArguments[];
  fieldResolvers: readonly NotedMethod[];
}

interface NotedArguments {
  target: Class;
  fields: readonly { name: string; getType(): unknown }[];
}

interface NotedMethod {
  kind: 'external' | 'internal';
  target: Class;
  methodName: string;
  schemaName: string;
  roles?: unknown;
  middlewares: readonly unknown[];
  getObjectType?(): unknown;
  params: readonly NotedParameter[];
}

interface NotedParameter {
  kind: string;
  index: number;
  name?: string;
  propertyName?: string;
  getType?(): unknown;
}

type ReadParameter = (root: unknown, args: Arguments, context: object) => unknown;

/**
 * The fields of objects whose methods can be called as they are. Around each method type-graphql waits for the check of every
 * argument, though none is checked here, and makes objects of classes that hold nothing but their data: for a page of 300
 * partnerships that takes longer than what the methods do. A method that needs more than that keeps type-graphql's resolver.
 */
export function directResolvers(
  noted: NotedResolvers,
  classes: readonly unknown[],
): Map<string, Map<string, FieldResolve>> {
  const found = new Map<string, Map<string, FieldResolve>>();
  for (const method of noted.fieldResolvers) {
    const type = noted.objectTypes.find(({ target }) => target === method.getObjectType?.())?.name;
    const resolve = classes.includes(method.target) ? directResolver(method, noted) : null;
    if (type === undefined || resolve === null) continue;
    const fields = found.get(type) ?? new Map<string, FieldResolve>();
    found.set(type, fields.set(method.schemaName, resolve));
  }
  return found;
}

function directResolver(
  { kind, target, methodName, roles, middlewares, params }: NotedMethod,
  noted: NotedResolvers,
): FieldResolve | null {
  if (kind !== 'external' || roles !== undefined || middlewares.length > 0) return null;
  const readers = present(
    params.toSorted((a, b) => a.index - b.index).map((param) => readerOf(param, noted)),
  );
  const resolver: object = new target();
  const method: unknown = Reflect.get(resolver, methodName);
  if (readers.length < params.length || typeof method !== 'function') return null;
  return (root, args, context) =>
    method.apply(
      resolver,
      readers.map((read) => read(root, args, context)),
    );
}

function readerOf(
  { kind, name = '', propertyName, getType }: NotedParameter,
  noted: NotedResolvers,
): ReadParameter | null {
  if (propertyName !== undefined) return null;
  const type = getType?.();
  switch (kind) {
    case 'context':
      return (_root, _args, context) => context;
    case 'root':
      return type === undefined || holdsDataAlone(type) ? (root) => root : null;
    case 'arg':
      return isInput(type, noted) ? null : (_root, args) => args[name];
    case 'args':
      return argumentsReader(type, noted);
    default:
      return null;
  }
}

function argumentsReader(type: unknown, noted: NotedResolvers): ReadParameter | null {
  const own = noted.argumentTypes.find(({ target }) => target === type);
  if (!own || !holdsDataAlone(type) || Object.getPrototypeOf(type) !== Function.prototype) return null;
  if (own.fields.some((field) => isInput(field.getType(), noted))) return null;
  const names = own.fields.map((field) => field.name);
  return (_root, args) => {
    const given: Record<string, unknown> = {};
    for (const name of names) if (args[name] !== undefined) given[name] = args[name];
    return given;
  };
}

function isInput(type: unknown, { inputTypes }: NotedResolvers): boolean {
  return inputTypes.some(({ target }) => target === type);
}

/** Is an object of the class no more than the fields that are assigned to it? */
function holdsDataAlone(type: unknown): boolean {
  if (typeof type !== 'function') return false;
  const made: object = new (type as Class)();
  return (
    Object.values(made).every((value) => value === undefined) &&
    Object.getOwnPropertyNames(type.prototype).length === 1 &&
    Object.getPrototypeOf(type.prototype) === Object.prototype
  );
}
