/** Why signing in came to nothing. */
export type SignInFailure =
  | 'NOT_BEGUN'
  | 'NOT_OURS'
  | 'REFUSED'
  | 'TOO_LATE'
  | 'FAULT'
  | 'NOT_REGISTERED'
  | 'OUT_OF_REACH'
  | 'NOT_BELIEVED'
  | 'NOT_TAKEN'
  | 'NOT_CHECKED'
  | 'NOT_SECURE';

/** Thrown where signing in comes to nothing. Its message is for readers. */
export class SignInError extends Error {
  override readonly name = 'SignInError';

  constructor(
    readonly failure: SignInFailure,
    options?: ErrorOptions,
  ) {
    super(FAILURES[failure], options);
  }
}

/** Each says what happened and what can be done. */
const FAILURES: Readonly<Record<SignInFailure, string>> = {
  NOT_BEGUN:
    'No sign-in is under way in this tab: it was finished already, or begun in another. Begin again.',
  NOT_OURS:
    'What came back does not belong to the sign-in that was begun in this tab, so it was not taken. Begin again, and open no link to this page.',
  REFUSED: 'Signing in was cancelled or refused there. Begin again, or read on what is public.',
  TOO_LATE: 'It took too long, or the page was loaded twice, and the sign-in has run out. Begin again.',
  FAULT: 'The sign-in service has a fault just now. Begin again in a moment.',
  NOT_REGISTERED:
    'The sign-in service does not know this console, or not with this address. Whoever runs the hub has to register it there; what is public can be read meanwhile.',
  OUT_OF_REACH:
    'The sign-in service could not be reached. Check your connection and begin again in a moment.',
  NOT_BELIEVED:
    'What the sign-in service answered does not fit what was asked, so it was not taken. Begin again; if it stays so, tell whoever runs the hub.',
  NOT_TAKEN:
    'The sign-in service let you in, but the hub does not take the token that it gave out. Whoever runs the hub has to set both up for each other.',
  NOT_CHECKED: 'The hub cannot check just now who you are. Begin again in a moment.',
  NOT_SECURE:
    'Browsers let people sign in only on pages that are opened by https, or on the machine itself. Open the hub by an address with https.',
};

/** Codes of RFC 6749 (4.1.2.1, 5.2) and OpenID Connect Core (3.1.2.6). */
const CODES: Readonly<Record<string, SignInFailure>> = {
  access_denied: 'REFUSED',
  login_required: 'REFUSED',
  interaction_required: 'REFUSED',
  account_selection_required: 'REFUSED',
  consent_required: 'REFUSED',
  server_error: 'FAULT',
  temporarily_unavailable: 'FAULT',
  invalid_grant: 'TOO_LATE',
  invalid_client: 'NOT_REGISTERED',
  unauthorized_client: 'NOT_REGISTERED',
  invalid_redirect_uri: 'NOT_REGISTERED',
  invalid_scope: 'NOT_REGISTERED',
  invalid_target: 'NOT_REGISTERED',
  unsupported_response_type: 'NOT_REGISTERED',
  unsupported_grant_type: 'NOT_REGISTERED',
};

/** What a code of the sign-in service means for a reader. */
export function failureOf(code: string): SignInFailure {
  return Object.hasOwn(CODES, code) ? (CODES[code] ?? 'FAULT') : 'FAULT';
}
