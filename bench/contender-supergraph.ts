import { type DirectiveNode, Kind, parse, print, visit } from 'graphql';
import { RIGHTS_DIRECTIVES } from '../gateway/access/rights/rights-directives.js';

const FEATURE = /^https:\/\/specs\.apollo\.dev\/(authenticated|requiresScopes|policy)\//;

/**
 * The hub's own supergraph, for gateways that read where subgraphs listen from it. Without what asks for rights: one of
 * them does not start with it, and the other does not heed it. Whoever asks here is the public, as is who the subgraphs
 * are told of, so the answers are the same.
 */
export function contenderSupergraph(sdl: string, urls: ReadonlyMap<string, string>): string {
  const document = visit(parse(sdl, { noLocation: true }), {
    Directive: (directive) => {
      if (isRights(directive)) return null;
      return directive.name.value === 'join__graph' ? withUrl(directive, urls) : undefined;
    },
    DirectiveDefinition: ({ name }) => (Object.hasOwn(RIGHTS_DIRECTIVES, name.value) ? null : undefined),
  });
  return print(document);
}

function isRights(directive: DirectiveNode): boolean {
  if (directive.name.value !== 'link') return Object.hasOwn(RIGHTS_DIRECTIVES, directive.name.value);
  return FEATURE.test(textOf(directive, 'url'));
}

function withUrl(directive: DirectiveNode, urls: ReadonlyMap<string, string>): DirectiveNode {
  const name = textOf(directive, 'name');
  const url = urls.get(name);
  if (url === undefined) throw new Error(`nobody says where the subgraph ${name} listens`);
  const argument = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'url' },
    value: { kind: Kind.STRING, value: `${url}/graphql` },
  } as const;
  return {
    ...directive,
    arguments: (directive.arguments ?? []).map((given) => (given.name.value === 'url' ? argument : given)),
  };
}

function textOf(directive: DirectiveNode, name: string): string {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : '';
}
