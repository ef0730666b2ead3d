import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';

/** The fields by which a subgraph tells entities of a type apart, by type name. */
export type EntityKeys = ReadonlyMap<string, readonly string[]>;

const PLAIN_FIELDS = /^\w+(\s+\w+)*$/;

/** The keys of every subgraph, by its name in lower case; keys with fields inside fields are left out. */
export function readEntityKeys(supergraph: DocumentNode): Map<string, EntityKeys> {
  const names = readGraphNames(supergraph);
  const keys = new Map<string, Map<string, string[]>>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const directive of definition.directives ?? []) {
      const fields = argumentOf(directive, 'key')?.trim();
      const graph = names.get(argumentOf(directive, 'graph') ?? '');
      if (directive.name.value !== 'join__type' || !graph || !fields || !PLAIN_FIELDS.test(fields)) continue;
      const types = keys.get(graph) ?? new Map<string, string[]>();
      const known = types.get(definition.name.value) ?? [];
      keys.set(graph, types.set(definition.name.value, [...new Set([...known, ...fields.split(/\s+/)])]));
    }
  }
  return keys;
}

/** Every type that is an entity of some subgraph. */
export function entityTypes(keys: ReadonlyMap<string, EntityKeys>): string[] {
  return [...new Set([...keys.values()].flatMap((types) => [...types.keys()]))].sort();
}

/** Names as their subgraphs have them, by how the supergraph spells them: "funding" of FUNDING. */
function readGraphNames(supergraph: DocumentNode): Map<string, string> {
  const graphs = supergraph.definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) return new Map();
  return new Map(
    (graphs.values ?? []).map((graph) => {
      const join = graph.directives?.find((directive) => directive.name.value === 'join__graph');
      const name = (join && argumentOf(join, 'name')) ?? graph.name.value;
      return [graph.name.value, name.toLowerCase()];
    }),
  );
}

function argumentOf(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}
