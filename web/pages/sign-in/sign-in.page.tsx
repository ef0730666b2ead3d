import { type MouseEvent, useContext, useState } from 'react';
import { HOME, type Page } from '../../page.js';
import { explainFailure } from '../../signing-in/explain-failure.js';
import { ReadingActionsContext } from '../../signing-in/reading.js';
import { nameIssuer, SIGN_IN_PATH, SignInContext, signInAddress } from '../../signing-in/sign-in.js';

/** Where a sign-in begins; the link on every page begins it without this one, where scripts run. */
export const signInPage: Page<{ to: string }> = {
  path: SIGN_IN_PATH,
  needs: 'sign-in',
  find: async ({ choices }) => ({
    title: 'Sign in',
    data: { to: choices.get('to') ?? '/' },
    problems: [],
    above: [HOME],
  }),
  View: ({ data: { to } }) => <SignInView to={to} />,
};

function SignInView({ to }: { to: string }) {
  const signIn = useContext(SignInContext);
  const actions = useContext(ReadingActionsContext);
  const [problem, setProblem] = useState<string | null>(null);
  if (!signIn) return null;
  const begin = (event: MouseEvent) => {
    if (!actions) return;
    event.preventDefault();
    setProblem(null);
    actions.signIn(to).catch((error: unknown) => setProblem(explainFailure(error)));
  };
  return (
    <>
      <p className="govuk-body-l">
        {signIn.endpoints
          ? 'On this machine you choose who you are, to see what partnerships, counties and commissioners would see.'
          : `You sign in at ${nameIssuer(signIn)}, which tells the hub the roles that you hold. Pages then show what these may read.`}
      </p>
      <a className="govuk-button" href={signInAddress(to, '')} onClick={begin}>
        {signIn.endpoints ? 'Choose a role' : `Sign in at ${nameIssuer(signIn)}`}
      </a>
      {problem && (
        <p className="govuk-body hub-missing" role="alert">
          {problem}
        </p>
      )}
      <p className="govuk-body">
        If this page comes back, your browser runs no scripts, which signing in needs. Everything that is
        public can be read without.
      </p>
      <p className="govuk-body">
        A sign-in holds for this tab until you sign out, close it, or its time is up.
      </p>
    </>
  );
}
