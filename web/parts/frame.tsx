import type { AnyPage, Shown } from '../page.js';
import { matchPath } from '../page.js';
import { HUB_NAME } from '../write-document.js';
import { Breadcrumbs } from './breadcrumbs.js';
import { Missing } from './missing.js';
import { PageAddress } from './page-address.js';
import { explorerAddressOf, TakeAway } from './take-away.js';

/** Everything that a reader sees: the same on every page around what the page itself shows. */
export function Frame({ page, shown }: { page: AnyPage; shown: Shown }) {
  const { found, path, search, put, hasExplorer } = shown;
  const place = { path, params: matchPath(page.path, path) ?? {}, choices: new URLSearchParams(search) };
  return (
    <PageAddress value={{ path, search }}>
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
        </div>
      </header>
      <div className="govuk-width-container">
        <Breadcrumbs above={found.above ?? []} title={found.title} />
        <main className="govuk-main-wrapper" id="main">
          <h1 className="govuk-heading-l">{found.title}</h1>
          <Missing problems={found.problems} />
          <page.View data={found.data} place={place} />
          <TakeAway put={put} hasExplorer={hasExplorer} />
        </main>
      </div>
      <footer className="hub-footer">
        <div className="govuk-width-container">
          <p className="govuk-body-s">
            Contains public sector information licensed under the Open Government Licence v3.0. Source: Office
            for National Statistics. Not legal advice.
          </p>
        </div>
      </footer>
    </PageAddress>
  );
}
