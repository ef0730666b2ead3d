import { isLoopback } from '../http/caller-address.js';

/** Whose tokens the gateway takes for true. */
export interface IssuerSettings {
  /** As the tokens name it, to the letter. */
  issuer: string;
  /** What a token must be meant for. */
  audience: string;
  /** Where the issuer's keys are; found through its metadata when left out. */
  jwksUrl: string | undefined;
  /** The claim that holds the roles. */
  rolesClaim: string;
  /** As what readers of the console sign in; they cannot when left out. */
  console?: ConsoleClient | undefined;
}

/** The console as its issuer knows it: a public client, without a secret. */
export interface ConsoleClient {
  clientId: string;
  scope: string;
}

const DEFAULT_SCOPE = 'openid';
export const DEFAULT_AUDIENCE = 'community-safety-hub';
export const DEFAULT_ROLES_CLAIM = 'csh_roles';

/** The variables of signing in, each with what it is for. */
export const ACCESS_VARIABLES = {
  OIDC_ISSUER:
    'OpenID Connect issuer whose tokens are taken, as they name it; none if left out, and npm start then has its own',
  OIDC_AUDIENCE: `What a token must be meant for (aud); ${DEFAULT_AUDIENCE} if left out`,
  OIDC_JWKS_URL: 'Where the keys of the issuer are; looked up in its openid-configuration if left out',
  OIDC_ROLES_CLAIM: `The claim of a token that holds the roles; ${DEFAULT_ROLES_CLAIM} if left out`,
  CONSOLE_CLIENT_ID:
    'What the issuer knows the console as, a public client with PKCE; nobody signs in on its pages if left out',
  CONSOLE_SCOPE: `What the console asks the issuer for; ${DEFAULT_SCOPE} if left out`,
} as const;

type AccessVariable = keyof typeof ACCESS_VARIABLES;

/** Reads whose tokens are taken, none where no issuer is set, and adds whatever cannot be used to the problems. */
export function readAccess(
  env: Readonly<Record<string, string | undefined>>,
  problems: string[],
): IssuerSettings | undefined {
  const read = (name: AccessVariable) => env[name]?.trim() || undefined;
  const issuer = read('OIDC_ISSUER');
  const jwksUrl = read('OIDC_JWKS_URL');
  if (issuer === undefined) {
    const names = Object.keys(ACCESS_VARIABLES) as AccessVariable[];
    for (const name of names) if (read(name)) problems.push(`${name}: of no use without OIDC_ISSUER`);
    return undefined;
  }
  if (!isSafeUrl(issuer) || /[?#]/.test(issuer))
    problems.push('OIDC_ISSUER: not of the form https://host/path; http is for this machine alone');
  if (jwksUrl !== undefined && !isSafeUrl(jwksUrl) && !isNeighbour(jwksUrl))
    problems.push(
      'OIDC_JWKS_URL: not of the form https://host/path; http is for this machine and for names without a dot',
    );
  return {
    issuer,
    audience: read('OIDC_AUDIENCE') ?? DEFAULT_AUDIENCE,
    jwksUrl,
    rolesClaim: read('OIDC_ROLES_CLAIM') ?? DEFAULT_ROLES_CLAIM,
    console: readConsole(read('CONSOLE_CLIENT_ID'), read('CONSOLE_SCOPE'), problems),
  };
}

function readConsole(
  clientId: string | undefined,
  scope: string | undefined,
  problems: string[],
): ConsoleClient | undefined {
  if (clientId === undefined) {
    if (scope) problems.push('CONSOLE_SCOPE: of no use without CONSOLE_CLIENT_ID');
    return undefined;
  }
  if (!/^[\x20-\x7e]+$/.test(clientId)) problems.push('CONSOLE_CLIENT_ID: holds more than printable ASCII');
  const scopes = (scope ?? DEFAULT_SCOPE).split(/\s+/);
  if (!scopes.includes('openid') || !scopes.every((one) => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(one)))
    problems.push('CONSOLE_SCOPE: not a list of scopes with openid among them, such as "openid hub"');
  return { clientId, scope: scopes.join(' ') };
}

/** May keys be fetched from here? Nobody on the way could exchange them. */
export function isSafeUrl(text: string): boolean {
  const url = webAddress(text);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(hostOf(url)));
}

/** A container of the same network, such as http://keycloak:8080: only the operator can name one, never a document. */
function isNeighbour(text: string): boolean {
  const url = webAddress(text);
  return url !== undefined && /^[a-z][a-z0-9-]*$/.test(url.hostname);
}

function webAddress(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.username === '' && url.password === '' ? url : undefined;
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}
