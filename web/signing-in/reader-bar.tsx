import { type MouseEvent, useContext, useState } from 'react';
import { explainFailure } from './explain-failure.js';
import type { Reader } from './reader.rules.js';
import { ReadingActionsContext, type Standing } from './reading.js';
import { type SignIn, signInAddress } from './sign-in.js';

interface ReaderBarProps {
  signIn: SignIn;
  standing: Standing;
  path: string;
  search: string;
}

/** Says in the header of every page as whom it is read, with the ways in and out. */
export function ReaderBar({ signIn, standing, path, search }: ReaderBarProps) {
  const actions = useContext(ReadingActionsContext);
  const [problem, setProblem] = useState<string | null>(null);
  const isLocal = signIn.endpoints !== undefined;
  const tell = (error: unknown) => setProblem(explainFailure(error));
  const begin = (event: MouseEvent) => {
    if (!actions) return;
    event.preventDefault();
    actions.signIn(path + search + location.hash).catch(tell);
  };
  return (
    <div className="hub-reader">
      <p className="hub-reader__who" role="status">
        {tellStanding(standing, isLocal)}
        {problem && ` ${problem}`}
      </p>
      <p className="hub-reader__ways">
        {(isLocal || !isSignedIn(standing)) && (
          <a href={signInAddress(path, search)} onClick={begin}>
            {nameWayIn(standing, isLocal)}
          </a>
        )}
        {isSignedIn(standing) && (
          <button type="button" onClick={() => actions?.signOut().catch(tell)}>
            {isLocal ? 'Read as the public' : 'Sign out'}
          </button>
        )}
      </p>
    </div>
  );
}

function isSignedIn(standing: Standing): standing is Extract<Standing, { reader: Reader }> {
  return 'reader' in standing;
}

function tellStanding(standing: Standing, isLocal: boolean): string {
  if (standing.kind === 'asking')
    return `Asking for what you may read as ${standing.reader.words}. Shown so far is what is public.`;
  if (standing.kind === 'reader')
    return `Signed in as ${standing.reader.words}.${tellUnknown(standing.reader)}`;
  if (standing.kind === 'ended') return 'Your sign-in has ended. Shown is what is public.';
  if (standing.kind === 'signed-out') return 'You are signed out. Shown is what is public.';
  return isLocal ? 'Read as the public.' : '';
}

function tellUnknown({ unknownPlaces }: Reader): string {
  return unknownPlaces.length === 0
    ? ''
    : ` The hub knows no ${unknownPlaces.join(', ')}, for which your sign-in names a role.`;
}

function nameWayIn(standing: Standing, isLocal: boolean): string {
  if (isLocal) return isSignedIn(standing) ? 'Choose another role' : 'Choose a role';
  return standing.kind === 'ended' ? 'Sign in again' : 'Sign in';
}
