import type { AnyPage, Shown } from '../page.js';
import { matchPath } from '../page.js';
import { ReaderBar } from '../signing-in/reader-bar.js';
import { PUBLIC_STANDING, type Standing } from '../signing-in/reading.js';
import { SignInContext } from '../signing-in/sign-in.js';
import { HUB_NAME } from '../write-document.js';
import { Breadcrumbs } from './breadcrumbs.js';
import { ReaderMarking } from './marking.js';
import { Missing } from './missing.js';
import { PageAddress } from './page-address.js';
import { explorerAddressOf, TakeAway } from './take-away.js';

interface FrameProps {
  page: AnyPage;
  shown: Shown;
  /** As whom it is read; as the public where a page is made. */
  standing?: Standing;
}

/** Everything that a reader sees: the same on every page around what the page itself shows. */
export function Frame({ page, shown, standing = PUBLIC_STANDING }: FrameProps) {
  const { found, path, search, put, hasExplorer, signIn } = shown;
  const place = { path, params: matchPath(page.path, path) ?? {}, choices: new URLSearchParams(search) };
  // What the view of the public was showing is not carried over to another reader's.
  const isAskedAgain = standing.kind === 'reader' && page.needs === undefined;
  const marking = standing.kind === 'reader' && !page.showsMarking && (
    <ReaderMarking found={found.data} reader={standing.reader} />
  );
  return (
    <SignInContext value={signIn}>
      <PageAddress value={standing.kind === 'reader' ? null : { path, search }}>
        <a href="#main" className="govuk-skip-link">
          Skip to main content
        </a>
        <header className="hub-header">
          <div className="govuk-width-container">
            <a className="hub-header__name" href="/">
              {HUB_NAME}
            </a>
            <nav aria-label="Main" className="hub-header__nav">
              <a href="/papers">Papers</a>
              {hasExplorer && <a href={explorerAddressOf(put)}>Query</a>}
            </nav>
            {signIn && <ReaderBar signIn={signIn} standing={standing} path={path} search={search} />}
          </div>
        </header>
        <div className="govuk-width-container">
          <Breadcrumbs above={found.above ?? []} title={found.title} />
          <main className="govuk-main-wrapper" id="main">
            <h1 className="govuk-heading-l">{found.title}</h1>
            <Missing problems={found.problems} />
            {marking}
            <page.View data={found.data} place={place} key={String(isAskedAgain)} />
            <TakeAway put={put} hasExplorer={hasExplorer} />
            {marking}
          </main>
        </div>
        <footer className="hub-footer">
          <div className="govuk-width-container">
            <p className="govuk-body-s">
              Contains public sector information licensed under the Open Government Licence v3.0. Source:
              Office for National Statistics. Not legal advice.
            </p>
          </div>
        </footer>
      </PageAddress>
    </SignInContext>
  );
}
