import { randomBytes } from 'node:crypto';

/** For the lists of variables. */
export const SUBGRAPH_SECRET_USE =
  'What the gateway signs its requests to the subgraphs with: at least 32 characters. Several joined by commas while it is changed: the first signs, all are accepted';

const SHORTEST_SECRET = 32;

/** A secret for one start of the hub, where the operator sets none. */
export function newSubgraphSecret(): string {
  return randomBytes(32).toString('hex');
}

/** The secrets of SUBGRAPH_SECRET, the signing one first. Problems are added to the list, and never quote a secret. */
export function readSubgraphSecrets(text: string | undefined, problems: string[]): string[] {
  const secrets = (text ?? '').trim() ? (text ?? '').split(',').map((secret) => secret.trim()) : [];
  if (secrets.length === 0)
    problems.push(
      'SUBGRAPH_SECRET: missing; the same for the gateway and every subgraph, for example from "openssl rand -hex 32"',
    );
  if (secrets.some((secret) => secret.length < SHORTEST_SECRET))
    problems.push(
      `SUBGRAPH_SECRET: shorter than ${SHORTEST_SECRET} characters, or a comma with no secret beside it`,
    );
  return secrets;
}
