import { useEffect, useMemo, useRef, useState } from 'react';
import type { AnyPage, Shown } from '../page.js';
import { Frame } from '../parts/frame.js';
import { DownloadContext } from './download.js';
import { type KeptReading, keepReading } from './keep-reading.js';
import { PUBLIC_STANDING, type Reading, type ReadingActions, ReadingActionsContext } from './reading.js';
import type { SignIn } from './sign-in.js';

interface ReadingPageProps {
  page: AnyPage;
  shown: Shown;
  root: HTMLElement;
}

/** A page as it came from the server, then as its reader may see it. */
export function ReadingPage({ page, shown: carried, root }: ReadingPageProps) {
  const [reading, setReading] = useState<Reading>({ shown: carried, standing: PUBLIC_STANDING });
  const kept = useRef<KeptReading>(null);
  useEffect(() => {
    const started = keepReading({ page, carried, root, show: setReading });
    kept.current = started;
    return started.stop;
  }, [page, carried, root]);
  const { signIn } = carried;
  const actions = useMemo(() => (signIn ? createActions(signIn, kept) : null), [signIn]);
  const { standing, shown } = reading;
  const download = standing.kind === 'reader' ? (kept.current?.download ?? null) : null;
  return (
    <ReadingActionsContext value={actions}>
      <DownloadContext value={download}>
        <Frame page={page} shown={shown} standing={standing} />
      </DownloadContext>
    </ReadingActionsContext>
  );
}

/** What signs in and out is loaded by those alone who do. */
function createActions(signIn: SignIn, kept: { current: KeptReading | null }): ReadingActions {
  return {
    signIn: async (to) => {
      const { beginSignIn } = await import('./flow.js');
      location.assign(await beginSignIn(signIn, to));
    },
    signOut: async () => {
      const session = kept.current?.leave();
      if (session === undefined || signIn.endpoints) return;
      const { endAddress } = await import('./flow.js');
      const address = await endAddress(signIn, session.idToken);
      if (address !== undefined) location.assign(address);
    },
  };
}
