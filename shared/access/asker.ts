import { randomUUID } from 'node:crypto';
import type { Viewer } from './viewer.js';

/** For whom a part of the hub works, and under which name the request is known in every log. */
export interface Asker {
  viewer: Viewer;
  requestId: string;
}

/** What travels as the id of a request: nothing that could break a line of a log or a header. */
export const REQUEST_ID = /^[A-Za-z0-9._-]{1,64}$/;

export function newRequestId(): string {
  return randomUUID();
}
