import type { Page } from '../../page.js';
import { WayOn } from '../../parts/way-on.js';

/** Why there is no page. */
export interface Failure {
  /** Of HTTP. */
  status: number;
  /** What the hub says of it. */
  message: string;
}

interface Described {
  title: string;
  /** What the reader can do. */
  advice: string;
}

const TOO_OFTEN: Described = {
  title: 'Too many pages were asked for',
  advice: 'Wait until then and load this page again. Nothing that you chose is lost: it is in the address.',
};
const OURS: Described = {
  title: 'The hub could not make this page',
  advice: 'Load the page again in a moment. Nothing that you chose is lost: it is in the address.',
};
const NOT_FOUND: Described = {
  title: 'There is nothing at this address',
  advice: 'If you typed the address, check that it is right.',
};
const REFUSED: Described = {
  title: 'The hub cannot answer this address',
  advice: 'If you typed the address, check that it is right; else go back and choose again.',
};

/** What to call a failure, and what to do about it. */
export function describeFailure(status: number): Described {
  if (status === 404) return NOT_FOUND;
  if (status === 429) return TOO_OFTEN;
  return status >= 500 ? OURS : REFUSED;
}

/** What stands where there can be no page: the address is refused, asked for too often, or a fault came between. */
export const failurePage: Page<Failure> = {
  path: 'failure',
  find: async () => {
    throw new Error('a failure is met, not found');
  },
  View: ({ data: { status, message } }) => (
    <>
      <p className="govuk-body-l">{message}</p>
      <WayOn advice={describeFailure(status).advice} />
    </>
  ),
};
