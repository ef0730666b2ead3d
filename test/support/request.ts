import { inject } from 'vitest';
import type { Mode } from './hub-process.js';

export interface Told {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question.
  body: any;
}

/** What an answer may never hold: statements, files, stacks, addresses. */
export const LEAKS =
  /select |insert |\/home|\/root|node_modules|\.ts:|\.js:|at async|127\.0\.0\.1|postgres:/i;

/** Sends a request as it is, also one that no well-meaning client would send. */
export async function requestAt(url: string, init: RequestInit = {}): Promise<Told> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parseJson(text) };
}

/** Sends a body to /graphql; what is not a text or bytes is sent as JSON. */
export function postAt(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Told> {
  const plain = typeof body === 'string' || body instanceof Uint8Array;
  return requestAt(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: plain ? (body as BodyInit) : JSON.stringify(body),
  });
}

/** The same to the shared hub of a mode. */
export function post(mode: Mode, body: unknown, headers: Record<string, string> = {}): Promise<Told> {
  return postAt(inject(mode), body, headers);
}

/** The code of the first error. */
export function codeOf({ body }: Told): unknown {
  return body?.errors?.[0]?.extensions?.code;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
