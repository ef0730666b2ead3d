import * as oauth from 'oauth4webapi';
import { rolePlacesToChoose, whoReads } from '../documents.js';
import { createAskAsReader } from './ask-as-reader.js';
import { failureOf, SignInError } from './problems.rules.js';
import { describeReader, listRolePlaces, type Reader } from './reader.rules.js';
import { keepPending, keepSession, takePending } from './session.js';
import { RETURN_PATH, SIGNED_OUT_PATH, type SignIn } from './sign-in.js';

/** Where to go to sign in. What comes back fits this tab alone. @throws SignInError */
export async function beginSignIn(signIn: SignIn, to: string): Promise<string> {
  if (!globalThis.isSecureContext) throw new SignInError('NOT_SECURE');
  const server = await findServer(signIn);
  const verifier = oauth.generateRandomCodeVerifier();
  const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()];
  const address = endpoint(server.authorization_endpoint);
  const parameters = {
    response_type: 'code',
    client_id: signIn.clientId,
    redirect_uri: returnAddress(),
    scope: signIn.scope,
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  keepPending({ issuer: signIn.issuer, state, nonce, verifier, to });
  return address.href;
}

/** Takes the answer of the issuer up, and keeps what it gave out. @returns the path to lead back to. @throws SignInError */
export async function finishSignIn(signIn: SignIn, answer: URLSearchParams): Promise<string> {
  const pending = takePending();
  if (pending === undefined) throw new SignInError('NOT_BEGUN');
  if (pending.issuer !== signIn.issuer || answer.get('state') !== pending.state)
    throw new SignInError('NOT_OURS');
  const server = await findServer(signIn);
  const client = { client_id: signIn.clientId };
  const {
    access_token: accessToken,
    id_token: idToken,
    expires_in: lasts,
  } = await told(async () => {
    const parameters = oauth.validateAuthResponse(server, client, answer, pending.state);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      parameters,
      returnAddress(),
      pending.verifier,
      transport(signIn),
    );
    return oauth.processAuthorizationCodeResponse(server, client, response, {
      expectedNonce: pending.nonce,
      requireIdToken: true,
    });
  });
  const { issuer, clientId } = signIn;
  const endsAt = lasts === undefined ? undefined : Date.now() + lasts * 1000;
  keepSession({ issuer, clientId, accessToken, idToken, endsAt, reader: await readReader(accessToken) });
  return pending.to;
}

/** Where to go to end the session at the issuer as well; nowhere if it offers no such address. @throws SignInError */
export async function endAddress(signIn: SignIn, idToken: string | undefined): Promise<string | undefined> {
  const { end_session_endpoint: end } = await findServer(signIn);
  if (end === undefined) return undefined;
  const address = endpoint(end);
  address.searchParams.set('client_id', signIn.clientId);
  address.searchParams.set('post_logout_redirect_uri', location.origin + SIGNED_OUT_PATH);
  if (idToken !== undefined) address.searchParams.set('id_token_hint', idToken);
  return address.href;
}

/** Whom the hub takes the holder of a token for. @throws SignInError where it takes the token for nobody's. */
async function readReader(accessToken: string): Promise<Reader> {
  const ask = createAskAsReader(accessToken, () => {});
  const [who, places] = await Promise.all([ask(whoReads, {}), ask(rolePlacesToChoose, {})]);
  const { viewer } = who.data ?? {};
  if (!viewer?.signedIn)
    throw new SignInError(
      who.problems.some(({ code }) => code === 'UNAUTHENTICATED') ? 'NOT_TAKEN' : 'NOT_CHECKED',
    );
  return describeReader(viewer.grants, listRolePlaces(places.data));
}

async function findServer(signIn: SignIn): Promise<oauth.AuthorizationServer> {
  const { issuer, endpoints } = signIn;
  if (endpoints)
    return {
      issuer,
      authorization_endpoint: location.origin + endpoints.authorization,
      token_endpoint: location.origin + endpoints.token,
      id_token_signing_alg_values_supported: ['ES256'],
      authorization_response_iss_parameter_supported: true,
    };
  return told(async () => {
    const url = new URL(issuer);
    const response = await oauth.discoveryRequest(url, { algorithm: 'oidc', ...transport(signIn) });
    return oauth.processDiscoveryResponse(url, response);
  });
}

/** An issuer by http is one of this machine: the gateway takes no other. */
function transport({ issuer, endpoints }: SignIn) {
  return { [oauth.allowInsecureRequests]: endpoints !== undefined || issuer.startsWith('http:') };
}

/** An address of the issuer's metadata. No other than one of the web is gone to. */
function endpoint(address: string | undefined): URL {
  if (address === undefined || !/^https?:\/\//.test(address)) throw new SignInError('NOT_BELIEVED');
  return new URL(address);
}

function returnAddress(): string {
  return location.origin + RETURN_PATH;
}

/** What an exchange with the issuer gives, or why it came to nothing, in words for readers. */
async function told<Given>(exchange: () => Promise<Given>): Promise<Given> {
  try {
    return await exchange();
  } catch (cause) {
    throw new SignInError(whyNot(cause), { cause });
  }
}

function whyNot(cause: unknown) {
  if (cause instanceof SignInError) return cause.failure;
  if (cause instanceof oauth.AuthorizationResponseError || cause instanceof oauth.ResponseBodyError)
    return failureOf(cause.error);
  if (cause instanceof oauth.WWWAuthenticateChallengeError) return 'NOT_REGISTERED';
  // What fetch throws where nobody answers, unlike the library, has no code.
  return cause instanceof TypeError && !('code' in cause) ? 'OUT_OF_REACH' : 'NOT_BELIEVED';
}
