import { useContext, useEffect, useState } from 'react';
import { HOME, type Page } from '../../page.js';
import { explainFailure } from '../../signing-in/explain-failure.js';
import { ownAddress } from '../../signing-in/own-address.rules.js';
import { RETURN_PATH, SIGN_IN_PATH, type SignIn, SignInContext } from '../../signing-in/sign-in.js';

/** Where the issuer sends readers back to, and the console takes them to the page that they came from. */
export const signedInPage: Page<null> = {
  path: RETURN_PATH,
  needs: 'sign-in',
  find: async () => ({ title: 'Signing in', data: null, problems: [], above: [HOME] }),
  View: SignedInView,
};

function SignedInView() {
  const signIn = useContext(SignInContext);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (signIn) finish(signIn).catch((error: unknown) => setProblem(explainFailure(error)));
  }, [signIn]);
  if (problem === null)
    return (
      <p className="govuk-body" role="status">
        Your sign-in is being finished. If nothing happens, your browser runs no scripts, which signing in
        needs; what is public can be <a href="/">read without</a>.
      </p>
    );
  return (
    <section className="hub-missing" role="alert">
      <h2 className="govuk-heading-m">You are not signed in</h2>
      <p className="govuk-body">{problem}</p>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={SIGN_IN_PATH}>
            Begin again
          </a>
        </li>
        <li>
          <a className="govuk-link" href="/">
            Read what is public
          </a>
        </li>
      </ul>
    </section>
  );
}

/** The code is taken out of the address first, so that no history, bookmark or printed page has it. */
async function finish(signIn: SignIn): Promise<void> {
  const answer = new URLSearchParams(location.search);
  history.replaceState(null, '', RETURN_PATH);
  const { finishSignIn } = await import('../../signing-in/flow.js');
  location.replace(ownAddress(await finishSignIn(signIn, answer), location.origin));
}
