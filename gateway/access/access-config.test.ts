import { describe, expect, it } from 'vitest';
import { readAccess } from './access-config.js';

const ISSUER = 'https://login.example.org/realms/hub';

function problemsOf(env: Record<string, string>): string[] {
  const problems: string[] = [];
  readAccess(env, problems);
  return problems;
}

describe('the settings of signing in', () => {
  it('are none where no issuer is set', () => {
    const problems: string[] = [];
    expect(readAccess({ OIDC_ISSUER: ' ', OIDC_AUDIENCE: '' }, problems)).toBeUndefined();
    expect(problems).toEqual([]);
  });

  it('need nothing but the issuer', () => {
    expect(readAccess({ OIDC_ISSUER: ISSUER }, [])).toEqual({
      issuer: ISSUER,
      audience: 'community-safety-hub',
      jwksUrl: undefined,
      rolesClaim: 'csh_roles',
      console: undefined,
    });
  });

  it('let readers of the console sign in where the issuer knows it, with the scopes that it is to ask for', () => {
    const consoleOf = (env: Record<string, string>) =>
      readAccess({ OIDC_ISSUER: ISSUER, ...env }, [])?.console;
    expect(consoleOf({ CONSOLE_CLIENT_ID: 'hub-console' })).toEqual({
      clientId: 'hub-console',
      scope: 'openid',
    });
    expect(
      consoleOf({ CONSOLE_CLIENT_ID: 'hub-console', CONSOLE_SCOPE: 'openid  api://hub/.default' }),
    ).toEqual({ clientId: 'hub-console', scope: 'openid api://hub/.default' });
  });

  it.each([
    [{ CONSOLE_SCOPE: 'openid' }, 'CONSOLE_SCOPE: of no use without CONSOLE_CLIENT_ID'],
    [{ CONSOLE_CLIENT_ID: 'hub', CONSOLE_SCOPE: 'profile' }, 'CONSOLE_SCOPE: not a list of scopes'],
    [{ CONSOLE_CLIENT_ID: 'hub', CONSOLE_SCOPE: 'openid "all"' }, 'CONSOLE_SCOPE: not a list of scopes'],
    [{ CONSOLE_CLIENT_ID: 'hub\u00a0console' }, 'CONSOLE_CLIENT_ID: holds more than printable ASCII'],
  ])('refuse %j, which no issuer could use', (env, problem) => {
    const [told, ...others] = problemsOf({ OIDC_ISSUER: ISSUER, ...env });
    expect(told).toContain(problem);
    expect(others).toEqual([]);
  });

  it('are refused where the issuer was forgotten, for tokens would be too', () => {
    const env = { OIDC_AUDIENCE: 'hub', OIDC_ROLES_CLAIM: 'roles', CONSOLE_CLIENT_ID: 'hub-console' };
    expect(problemsOf(env)).toEqual([
      'OIDC_AUDIENCE: of no use without OIDC_ISSUER',
      'OIDC_ROLES_CLAIM: of no use without OIDC_ISSUER',
      'CONSOLE_CLIENT_ID: of no use without OIDC_ISSUER',
    ]);
  });

  it.each([
    'http://login.example.org',
    'http://keycloak:8080/realms/hub',
    'http://127.0.0.1.example.org',
    'http://10.0.0.7:8080',
    'ftp://login.example.org',
    'login.example.org',
    `${ISSUER}?realm=other`,
    'https://user:password@login.example.org',
  ])('refuse %s as an issuer: its keys could be exchanged on the way, or it names none', (issuer) => {
    expect(problemsOf({ OIDC_ISSUER: issuer })[0]).toMatch(/^OIDC_ISSUER: /);
  });

  it.each(['http://localhost:8080/realms/hub', 'http://127.0.0.1:9000', 'http://[::1]:9000', ISSUER])(
    'take %s as an issuer',
    (issuer) => {
      expect(problemsOf({ OIDC_ISSUER: issuer })).toEqual([]);
    },
  );

  it('take keys by http from a neighbour of the same network, and from nobody further away', () => {
    const keysAt = (url: string) => problemsOf({ OIDC_ISSUER: ISSUER, OIDC_JWKS_URL: url });
    expect(keysAt('http://keycloak:8080/realms/hub/protocol/openid-connect/certs')).toEqual([]);
    expect(keysAt('https://keys.example.org/jwks')).toEqual([]);
    for (const url of [
      'http://keys.example.org/jwks',
      'http://169.254.169.254/',
      'http://2130706433.nip.io/',
    ])
      expect(keysAt(url)[0]).toMatch(/^OIDC_JWKS_URL: /);
  });
});
