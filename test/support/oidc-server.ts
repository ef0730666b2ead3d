import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { Provider } from 'oidc-provider';

/** A key of the issuer with its private part, as only a test may have it. */
export interface IssuerKey {
  kid: string;
  alg: string;
  privateJwk: JWK;
  publicJwk: JWK;
}

export interface Server extends AsyncDisposable {
  url: string;
  /** Paths in the order in which they were asked for. */
  asked: string[];
  /** Ends it as if its machine were gone. */
  stop(): Promise<void>;
}

/** An OpenID Connect server that really runs, on this machine alone. */
export interface OidcServer extends Server {
  issuer: string;
  /** How it answers at a path from now on, in the place of how it should. */
  misbehave: Map<string, RequestListener>;
  /** A token that it issues to a program with these roles. */
  issue(roles?: readonly string[]): Promise<string>;
  /** From now on it has these keys and signs with the first. */
  useKeys(keys: readonly IssuerKey[]): void;
}

export const AUDIENCE = 'community-safety-hub';
export const JWKS_PATH = '/jwks';
export const METADATA_PATH = '/.well-known/openid-configuration';
const CLIENT = { client_id: 'reporting-tool', client_secret: 'only-known-to-this-test-run' };
export const RESOURCE = 'urn:community-safety-hub';

/** Listens on loopback, on any free port. */
export async function startServer(handler: RequestListener): Promise<Server> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    handler(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, stop, [Symbol.asyncDispose]: stop };
}

export async function makeKey(kid: string, alg = 'ES256'): Promise<IssuerKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const named = { kid, alg, use: 'sig' };
  return {
    kid,
    alg,
    privateJwk: { ...(await exportJWK(privateKey)), ...named },
    publicJwk: { ...(await exportJWK(publicKey)), ...named },
  };
}

/** A token of the given claims, whether or not any server would issue it. */
export async function signToken(
  key: IssuerKey,
  claims: JWTPayload,
  header: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { alg, kid, privateJwk } = key;
  return new SignJWT(claims)
    .setProtectedHeader({ alg, kid, typ: 'at+jwt', ...header })
    .sign(privateJwk as Parameters<SignJWT['sign']>[0]);
}

export async function startOidcServer(key: IssuerKey): Promise<OidcServer> {
  const misbehave = new Map<string, RequestListener>();
  let roles: readonly string[] = [];
  let serve: RequestListener = (_request, response) => void response.end();
  const server = await startServer((request, response) =>
    (misbehave.get(request.url ?? '') ?? serve)(request, response),
  );
  const useKeys = (keys: readonly IssuerKey[]) => {
    serve = new Provider(
      server.url,
      configuration(keys, () => roles),
    ).callback();
  };
  useKeys([key]);
  return {
    ...server,
    issuer: server.url,
    misbehave,
    useKeys,
    issue: async (held = []) => {
      roles = held;
      const response = await fetch(`${server.url}/token`, {
        method: 'POST',
        body: new URLSearchParams({ ...CLIENT, grant_type: 'client_credentials', resource: RESOURCE }),
      });
      const { access_token: token, error_description: problem } = (await response.json()) as {
        access_token?: string;
        error_description?: string;
      };
      if (token === undefined) throw new Error(`no token: ${problem}`);
      return token;
    },
  };
}

/** Keeps nothing: the tokens that programs are given hold all that there is to know. */
class ForgetfulAdapter {
  async upsert() {}
  async find() {}
  async destroy() {}
}

function configuration(keys: readonly IssuerKey[], rolesOf: () => readonly string[]) {
  const [{ alg } = { alg: 'ES256' }] = keys;
  return {
    clients: [
      {
        ...CLIENT,
        grant_types: ['client_credentials'],
        id_token_signed_response_alg: alg,
        response_types: [],
        redirect_uris: [],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    adapter: ForgetfulAdapter,
    cookies: { keys: ['only-for-this-test-run'] },
    jwks: { keys: keys.map(({ privateJwk }) => privateJwk) },
    extraTokenClaims: () => ({ csh_roles: rolesOf() }),
    ttl: { ClientCredentials: () => 600 },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: tokensForTheHub(alg),
    },
  };
}

/** Access tokens are signed ones, meant for the hub. */
export function tokensForTheHub(alg: string, lastsSeconds = 600) {
  return {
    enabled: true,
    defaultResource: () => RESOURCE,
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({
      scope: '',
      audience: AUDIENCE,
      accessTokenTTL: lastsSeconds,
      accessTokenFormat: 'jwt',
      jwt: { sign: { alg } },
    }),
  };
}
