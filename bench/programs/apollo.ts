import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { signFor } from './sign-for.js';

/** `@apollo/server` with `@apollo/gateway` as their documentation starts them, over the hub's own subgraphs. */

/** Everything as the package has it; only what a subgraph demands of every request is added. */
class SignedDataSource extends RemoteGraphQLDataSource {
  constructor(name: string, url: string) {
    super({ url });
    const fetch = this.fetcher;
    const sign = signFor(name, process.env);
    this.fetcher = (address, init) =>
      fetch(address, { ...init, headers: { ...init?.headers, ...sign(address, String(init?.body)) } });
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(String(process.env.SUPERGRAPH), 'utf8'),
  buildService: ({ name, url }) => new SignedDataSource(name, String(url)),
});
const server = new ApolloServer({ gateway });
const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: Number(process.env.PORT) },
});
console.log(`apollo ${new URL(url).origin}`);
