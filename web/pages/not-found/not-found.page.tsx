import type { Page } from '../../page.js';

/** What stands where no page is. */
export const notFoundPage: Page<null> = {
  path: '',
  find: async () => ({ title: 'Page not found', data: null, problems: [], status: 404 }),
  View: () => (
    <>
      <p className="govuk-body">If you typed the address, check that it is right.</p>
      <p className="govuk-body">
        <a className="govuk-link" href="/">
          Choose a police area or county
        </a>
      </p>
    </>
  ),
};
