import { SignInError } from './problems.rules.js';

/** Why signing in came to nothing, for readers. Anything else is a fault of the console's, and told to its developers as well. */
export function explainFailure(error: unknown): string {
  if (error instanceof SignInError) return error.message;
  reportError(error);
  return 'Signing in does not work just now.';
}
