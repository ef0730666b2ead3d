import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Grant, interactionPolicy, Provider } from 'oidc-provider';
import { type IssuerKey, RESOURCE, type Server, startServer, tokensForTheHub } from './oidc-server.js';

/** An OpenID Connect server at which people sign in with a browser, to the console of one hub. */
export interface PeopleServer extends Server {
  issuer: string;
  /** From now on it knows the console of this hub, and takes everybody for signed out. */
  register(hub: string, lastsSeconds?: number): void;
}

export const CONSOLE_CLIENT = 'hub-console';

/** People by the subject of their tokens, which is also the button that they press, each with their roles. */
export type People = Readonly<Record<string, readonly string[]>>;

export async function startPeopleServer(key: IssuerKey, people: People): Promise<PeopleServer> {
  let provider: Provider | undefined;
  const server = await startServer((request, response) => {
    if (!provider) response.writeHead(503).end();
    else if (request.url?.startsWith('/interaction/')) void letIn(provider, people, request, response);
    else provider.callback()(request, response);
  });
  return {
    ...server,
    issuer: server.url,
    register: (hub, lastsSeconds = 600) => {
      provider = new Provider(server.url, configuration(key, people, hub, lastsSeconds));
    },
  };
}

/** Its page of people. Whoever presses a button is let in; "Cancel" is the answer of whoever does not want to be. */
async function letIn(
  provider: Provider,
  people: People,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await provider.interactionDetails(request, response);
  if (request.method === 'GET') {
    const buttons = [...Object.keys(people), 'Cancel'].map(
      (name) => `<button name="who" value="${name}">${name}</button>`,
    );
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><link rel="icon" href="data:,"><title>Who are you?</title><form method="post">${buttons.join('')}</form>`,
    );
    return;
  }
  const who = new URLSearchParams(await readText(request)).get('who') ?? '';
  const result = people[who] ? { login: { accountId: who } } : { error: 'access_denied' };
  await provider.interactionFinished(request, response, result);
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

/** Keeps what is under way in memory, as one process can. */
function createAdapter() {
  const kept = new Map<string, Record<string, unknown>>();
  return class Kept {
    constructor(readonly kind: string) {}
    async upsert(id: string, payload: Record<string, unknown>) {
      kept.set(`${this.kind} ${id}`, payload);
    }
    async find(id: string) {
      return kept.get(`${this.kind} ${id}`);
    }
    async findByUid(uid: string) {
      return [...kept.values()].find((payload) => payload.uid === uid);
    }
    async consume(id: string) {
      const payload = kept.get(`${this.kind} ${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    }
    async destroy(id: string) {
      kept.delete(`${this.kind} ${id}`);
    }
    async revokeByGrantId(grantId: string) {
      for (const [id, payload] of kept) if (payload.grantId === grantId) kept.delete(id);
    }
  };
}

interface AskedBy {
  oidc: {
    session: { accountId: string };
    client: { clientId: string };
    provider: Provider;
  };
}

/** Whoever has signed in has agreed. */
async function agree({ oidc: { session, client, provider } }: AskedBy): Promise<Grant> {
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(RESOURCE, '');
  await grant.save();
  return grant;
}

function configuration(key: IssuerKey, people: People, hub: string, lastsSeconds: number) {
  const { alg, privateJwk } = key;
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return {
    clients: [
      {
        client_id: CONSOLE_CLIENT,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: alg,
        redirect_uris: [`${hub}/signed-in`],
        post_logout_redirect_uris: [`${hub}/signed-out`],
      },
    ],
    adapter: createAdapter(),
    clientBasedCORS: (_asked: unknown, origin: string) => origin === hub,
    cookies: { keys: ['only-for-this-test-run'] },
    jwks: { keys: [privateJwk] },
    enabledJWA: { idTokenSigningAlgValues: [alg] },
    findAccount: (_asked: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
    extraTokenClaims: (_asked: unknown, { accountId = '' }: { accountId?: string }) => ({
      csh_roles: people[accountId] ?? [],
    }),
    interactions: { policy, url: (_asked: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    loadExistingGrant: agree,
    pkce: { required: () => true },
    renderError: (answer: { type: string; body: string }, { error }: { error: string }) => {
      answer.type = 'text/plain';
      answer.body = error;
    },
    ttl: {
      AccessToken: lastsSeconds,
      AuthorizationCode: 60,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
      Grant: 600,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (answer: { body: string }, form: string) => {
          answer.body = `<!doctype html><link rel="icon" href="data:,"><title>Sign out?</title>${form}<button form="op.logoutForm" name="logout" value="yes">Sign out here too</button>`;
        },
      },
      resourceIndicators: tokensForTheHub(alg, lastsSeconds),
    },
  };
}
