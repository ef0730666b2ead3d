import { type DirectiveNode, type DocumentNode, Kind } from 'graphql';

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

function textArgument(directive: DirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
