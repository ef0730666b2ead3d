import { type DirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

const AUTH_DIRECTIVES = new Set(['authenticated', 'requiresScopes', 'policy']);
const AUTH_FEATURE = /\/(authenticated|requiresScopes|policy)\//;

/** The subgraphs a supergraph was composed of. */
export function subgraphNames(supergraph: DocumentNode): string[] {
  const graphs = supergraph.definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) return [];
  return (graphs.values ?? []).map((graph) => {
    const join = graph.directives?.find((directive) => directive.name.value === 'join__graph');
    return (join && textArgument(join, 'name')) ?? graph.name.value.toLowerCase();
  });
}

/**
 * Refuses a supergraph whose fields ask for rights, because nothing here checks rights and the engine would answer
 * such fields to anybody without a word.
 * @throws Error naming the directives.
 */
export function refuseAuthDirectives(supergraph: DocumentNode): void {
  const found = new Set<string>();
  visit(supergraph, {
    Directive: (directive) => {
      const name = authDirective(directive);
      if (name) found.add(`@${name}`);
    },
  });
  if (found.size === 0) return;
  throw new Error(
    `The supergraph uses ${[...found].join(', ')}, but no authentication is configured: it would be ignored.`,
  );
}

function authDirective(directive: DirectiveNode): string | undefined {
  const name = directive.name.value.replace(/^federation__/, '');
  if (name === 'link') return AUTH_FEATURE.exec(textArgument(directive, 'url') ?? '')?.[1];
  const applied = name === 'join__directive' ? textArgument(directive, 'name') : name;
  return applied && AUTH_DIRECTIVES.has(applied) ? applied : undefined;
}

function textArgument(directive: DirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
