import { HOME, type Page } from '../../page.js';
import { SIGN_IN_PATH, SIGNED_OUT_PATH } from '../../signing-in/sign-in.js';

/** Where the issuer sends readers back to once they have signed out there too. */
export const signedOutPage: Page<null> = {
  path: SIGNED_OUT_PATH,
  needs: 'sign-in',
  find: async () => ({ title: 'You are signed out', data: null, problems: [], above: [HOME] }),
  View: () => (
    <>
      <p className="govuk-body-l">Pages show again what is public.</p>
      <p className="govuk-body">If others use this machine, delete the files that you downloaded.</p>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href="/">
            Choose a police area or county
          </a>
        </li>
        <li>
          <a className="govuk-link" href={SIGN_IN_PATH}>
            Sign in again
          </a>
        </li>
      </ul>
    </>
  ),
};
