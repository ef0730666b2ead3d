import type { Question } from './operations.js';

/** @returns the body of the answer. @throws Error when it is none. */
export async function askOnce(origin: string, { name, body }: Question): Promise<string> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
  });
  const text = await response.text();
  const answer: unknown = response.ok ? JSON.parse(text) : undefined;
  if (typeof answer !== 'object' || answer === null || !('data' in answer) || 'errors' in answer)
    throw new Error(`${origin} does not answer ${name}: ${response.status} ${text.slice(0, 500)}`);
  return text;
}
