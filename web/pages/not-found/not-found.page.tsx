import type { Page } from '../../page.js';
import { WayOn } from '../../parts/way-on.js';

/** What stands where no page is. */
export const notFoundPage: Page<null> = {
  path: '',
  find: async () => ({ title: 'Page not found', data: null, problems: [], status: 404 }),
  View: () => <WayOn advice="If you typed the address, check that it is right." />,
};
