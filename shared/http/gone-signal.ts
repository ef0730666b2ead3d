import type { ServerResponse } from 'node:http';

/** Aborted when whoever asked has gone before the answer was out. */
export function goneSignal(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  if (response.destroyed && !response.writableFinished) gone.abort();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}

/** The same, made for whoever heeds it: an answer that is there already needs none. */
export function lazyGoneSignal(response: ServerResponse): () => AbortSignal {
  let signal: AbortSignal | undefined;
  return () => {
    signal ??= goneSignal(response);
    return signal;
  };
}
