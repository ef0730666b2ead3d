import { newRequestId } from '../../shared/access/asker.js';
import type { SignRequest } from '../../shared/access/signature.js';
import { PUBLIC_VIEWER } from '../../shared/access/viewer.js';
import type { Probe } from '../http/readiness.js';

const TIMEOUT_MS = 3000;
const NO_BODY = Buffer.alloc(0);

/** Ready when the subgraph says so, its database with it, and when it accepts what the gateway signs. */
export function createReadinessProbe(url: string, sign: SignRequest): Probe {
  const address = new URL(`${url.replace(/\/+$/, '')}/readiness`);
  return async () => {
    const asker = { viewer: PUBLIC_VIEWER, requestId: newRequestId() };
    const headers = sign({ ...asker, method: 'GET', path: address.pathname, body: NO_BODY });
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(address, { headers, signal, redirect: 'error' });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`answered ${response.status}`);
  };
}
