import { newRequestId } from '../../shared/access/asker.js';
import { createSigner } from '../../shared/access/signature.js';
import { readSubgraphSecrets } from '../../shared/access/subgraph-secret.js';
import { PUBLIC_VIEWER } from '../../shared/access/viewer.js';

/** Headers that a request for everybody needs to be answered by a subgraph. */
export type SignText = (url: string, body: string) => Record<string, string>;

/** Signs for a gateway that is none of ours, with the secret of its environment. */
export function signFor(subgraph: string, env: Readonly<Record<string, string | undefined>>): SignText {
  const sign = createSigner(subgraph, readSubgraphSecrets(env.SUBGRAPH_SECRET, []));
  return (url, body) =>
    sign({
      method: 'POST',
      path: new URL(url).pathname,
      viewer: PUBLIC_VIEWER,
      requestId: newRequestId(),
      body: Buffer.from(body),
    });
}
