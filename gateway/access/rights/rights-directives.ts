import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DirectiveNode,
  type DocumentNode,
  Kind,
  visit,
} from 'graphql';
import { isKnownRight, policyRight, scopeRight } from '../viewer-scopes.js';
import { allOf, OPEN, type Requirement, type Right, SIGNED_IN } from './requirement.rules.js';

/** The directives of federation that ask for rights, with the argument that says which. */
export const RIGHTS_DIRECTIVES = {
  authenticated: undefined,
  requiresScopes: 'scopes',
  policy: 'policies',
} as const;
type RightsDirective = keyof typeof RIGHTS_DIRECTIVES;

const FEATURE = /\/(authenticated|requiresScopes|policy)\//;

/** What each field ("Area.name") and each type ("Area") asks for by itself; what is open to all is not there. */
export type DeclaredRights = ReadonlyMap<string, Requirement>;

/**
 * Reads what a supergraph's fields and types ask for.
 * @throws Error when it asks in a way that is not understood here, or for a right that nobody could have: what is not
 * understood would be shown to anybody.
 */
export function readDeclaredRights(supergraph: DocumentNode): DeclaredRights {
  const declared = new Map<string, Requirement>();
  const read = new Set<DirectiveNode>();
  const declare = (coordinate: string, directives: readonly ConstDirectiveNode[] = []) => {
    const own = directives.filter(isRightsDirective);
    for (const directive of own) read.add(directive);
    if (own.length > 0) declared.set(coordinate, allOf(own.map((one) => requirementOf(one, coordinate))));
  };
  for (const node of supergraph.definitions) {
    if (!isReadable(node)) continue;
    declare(node.name.value, node.directives);
    for (const field of 'fields' in node ? (node.fields ?? []) : [])
      declare(`${node.name.value}.${field.name.value}`, field.directives);
  }
  visit(supergraph, {
    Directive: (directive) => {
      const name = read.has(directive) ? undefined : unreadDirective(directive);
      if (name)
        throw new Error(`The supergraph uses @${name} in a way that the gateway does not understand.`);
    },
  });
  return declared;
}

function isReadable(node: DocumentNode['definitions'][number]) {
  return (
    node.kind === Kind.OBJECT_TYPE_DEFINITION ||
    node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    node.kind === Kind.SCALAR_TYPE_DEFINITION ||
    node.kind === Kind.ENUM_TYPE_DEFINITION
  );
}

function isRightsDirective({ name }: ConstDirectiveNode): boolean {
  return Object.hasOwn(RIGHTS_DIRECTIVES, name.value);
}

function requirementOf(directive: ConstDirectiveNode, coordinate: string): Requirement {
  const name = directive.name.value as RightsDirective;
  const argument = RIGHTS_DIRECTIVES[name];
  if (argument === undefined) return [new Set([SIGNED_IN])];
  const groups = readGroups(directive.arguments?.find((given) => given.name.value === argument)?.value);
  if (!groups) throw new Error(`@${name} of ${coordinate} names no ${argument}.`);
  const rightOf = name === 'policy' ? policyRight : scopeRight;
  return groups.map((group) => new Set(group.map((item) => knownRight(rightOf(item), name, coordinate))));
}

function knownRight(right: Right, directive: RightsDirective, coordinate: string): Right {
  if (isKnownRight(right)) return right;
  const name = right.slice(right.indexOf(':') + 1);
  throw new Error(
    `@${directive} of ${coordinate} names "${name}", of which the gateway does not know who has it.`,
  );
}

/** A list of lists of names, none of them empty. */
function readGroups(value: ConstValueNode | undefined): string[][] | undefined {
  if (value?.kind !== Kind.LIST || value.values.length === 0) return undefined;
  const groups = value.values.map((group) =>
    group.kind === Kind.LIST ? group.values.map((item) => (item.kind === Kind.STRING ? item.value : '')) : [],
  );
  return groups.every((group) => group.length > 0 && group.every((name) => name !== '')) ? groups : undefined;
}

/** The rights that a directive is about which was not read. */
function unreadDirective(directive: DirectiveNode): string | undefined {
  const name = directive.name.value.replace(/^.*?__/, '');
  if (directive.name.value === 'link') return renamedFeature(directive);
  const applied = directive.name.value === 'join__directive' ? textArgument(directive, 'name') : name;
  return applied !== undefined && Object.hasOwn(RIGHTS_DIRECTIVES, applied) ? applied : undefined;
}

/** Linked under a name of its own, a directive could stand anywhere unseen. */
function renamedFeature(link: DirectiveNode): string | undefined {
  const feature = FEATURE.exec(textArgument(link, 'url') ?? '')?.[1];
  const isRenamed = link.arguments?.some(({ name }) => name.value === 'as' || name.value === 'import');
  return isRenamed ? feature : undefined;
}

function textArgument(directive: DirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

/** What a coordinate asks for by itself. */
export function declaredFor(declared: DeclaredRights, coordinate: string): Requirement {
  return declared.get(coordinate) ?? OPEN;
}
