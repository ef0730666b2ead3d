import { type Answer, type Ask, type Asked, readAnswer } from '../asking/ask.js';

const OUT_OF_REACH: Asked<unknown> = {
  data: null,
  problems: [{ code: 'SOURCE_UNAVAILABLE', message: 'The hub could not be reached.', place: '' }],
};

/** Asks the public API from the browser, in the name of whoever holds the token. */
export function createAskAsReader(accessToken: string, onRefused: () => void): Ask {
  return (async ({ text }, variables) => {
    try {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: bearer(accessToken, { 'content-type': 'application/json', accept: 'application/json' }),
        body: JSON.stringify({ query: text, variables }),
        credentials: 'omit',
        cache: 'no-store',
      });
      if (response.status === 401) onRefused();
      return readAnswer((await response.json()) as Answer);
    } catch {
      return OUT_OF_REACH;
    }
  }) as Ask;
}

/** Tokens travel in this header alone. */
export function bearer(
  accessToken: string,
  headers: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return { ...headers, authorization: `Bearer ${accessToken}` };
}
