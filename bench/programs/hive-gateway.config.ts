import { defineConfig } from '@graphql-hive/gateway';
import { signFor } from './sign-for.js';

/**
 * What Hive Gateway's own command is told: how a request is signed, which every subgraph demands. Out of the box it puts one
 * question to a subgraph for all clients who ask the same at the same moment; SHARE_REQUESTS=off has it ask for each.
 */

const signers = new Map<string, ReturnType<typeof signFor>>();

export const gatewayConfig = defineConfig({
  landingPage: false,
  graphiql: false,
  ...(process.env.SHARE_REQUESTS === 'off' && {
    transportEntries: { '*.http': { options: { deduplicateInflightRequests: false } } },
  }),
  plugins: () => [
    {
      onFetch({ url, options, setOptions, executionRequest }) {
        const name = executionRequest?.subgraphName?.toLowerCase();
        if (name === undefined) return;
        setOptions({
          ...options,
          headers: { ...options.headers, ...signerOf(name)(url, String(options.body)) },
        });
      },
    },
  ],
});

function signerOf(name: string): ReturnType<typeof signFor> {
  const known = signers.get(name);
  if (known) return known;
  const made = signFor(name, process.env);
  signers.set(name, made);
  return made;
}
