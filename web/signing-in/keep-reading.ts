import { remember } from '../asking/ask.js';
import { type AnyPage, matchPath, type Shown } from '../page.js';
import { writeTitle } from '../write-document.js';
import { createAskAsReader } from './ask-as-reader.js';
import { createDownload, type Download } from './download.js';
import type { Reading } from './reading.js';
import { forgetSession, onSignedOut, readSession, type Session, tellSignedOut } from './session.js';

export interface KeepReadingOptions {
  page: AnyPage;
  /** What came from the server, which is what anybody may read. */
  carried: Shown;
  /** The element that holds the page. */
  root: HTMLElement;
  show: (reading: Reading) => void;
}

export interface KeptReading {
  download: Download | null;
  /** Forgets the session and shows what is public. @returns what was forgotten. */
  leave(): Session | undefined;
  stop(): void;
}

const NOTHING_KEPT: KeptReading = { download: null, leave: () => undefined, stop: () => {} };
/** 24 days; the hub takes no token that is so old. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Shows a page as whoever signed in in this tab may read it, until the session ends. */
export function keepReading({ page, carried, root, show }: KeepReadingOptions): KeptReading {
  const session = readSession(carried.signIn);
  if (session === undefined) return NOTHING_KEPT;
  let isOver = false;
  const end = (standing: 'ended' | 'signed-out') => {
    if (isOver) return;
    isOver = true;
    forgetSession();
    show({ shown: carried, standing: { kind: standing } });
    document.title = writeTitle(carried.found.title);
  };
  const hasEnded = () => end('ended');
  const lasts = (session.endsAt ?? Number.POSITIVE_INFINITY) - Date.now();
  if (lasts <= 0) {
    hasEnded();
    return NOTHING_KEPT;
  }
  const timer = setTimeout(hasEnded, Math.min(lasts, LONGEST_TIMER_MS));
  const stops = [
    () => clearTimeout(timer),
    onSignedOut(() => end('signed-out')),
    hideFromHistory(root, () => !isOver && isStill(session, carried)),
  ];
  const { reader, accessToken } = session;
  show({ shown: carried, standing: { kind: page.needs ? 'reader' : 'asking', reader } });
  if (!page.needs)
    void findAs(session, page, carried, hasEnded).then((shown) => {
      if (isOver) return;
      show({ shown, standing: { kind: 'reader', reader } });
      document.title = writeTitle(shown.found.title);
    });
  return {
    download: createDownload(accessToken, hasEnded),
    leave: () => {
      end('signed-out');
      tellSignedOut();
      return session;
    },
    stop: () => {
      isOver = true;
      for (const stop of stops) stop();
    },
  };
}

/** Asks what the page asks, in the name of its reader. */
async function findAs(
  session: Session,
  page: AnyPage,
  carried: Shown,
  onRefused: () => void,
): Promise<Shown> {
  const { path, search } = carried;
  const { ask, put } = remember(createAskAsReader(session.accessToken, onRefused));
  const place = { path, params: matchPath(page.path, path) ?? {}, choices: new URLSearchParams(search) };
  const found = await page.find(place, ask, session.reader);
  return { ...carried, found, put };
}

function isStill(session: Session, { signIn }: Shown): boolean {
  return readSession(signIn)?.accessToken === session.accessToken;
}

/**
 * Browsers keep a page as it was left, and show it again to whoever goes back. It is left empty, and filled again for the same reader
 * alone.
 */
function hideFromHistory(root: HTMLElement, mayShow: () => boolean): () => void {
  const hide = () => {
    root.hidden = true;
  };
  const showAgain = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    if (mayShow()) root.hidden = false;
    else location.reload();
  };
  addEventListener('pagehide', hide);
  addEventListener('pageshow', showAgain);
  return () => {
    removeEventListener('pagehide', hide);
    removeEventListener('pageshow', showAgain);
  };
}
