import { compareText } from '../../shared/collections.js';
import { insertRows } from '../../shared/db/insert.js';
import type { DataFolder } from '../../shared/files/data-folder.js';
import type { Seeding } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { readPlaces } from '../../shared/place/place.seed.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { readSourceDocuments } from '../../shared/provenance/source-document.seed.js';
import { FundingFact } from './fact/fact.entity.js';
import { Funder } from './funder/funder.entity.js';
import { funderRows } from './funder/funder.seed.js';
import { checkFundingPapers } from './funding-checks.seed.js';
import { readFundingPapers } from './funding-papers.seed.js';
import { factRows, flattenLines, statementRows } from './funding-rows.seed.js';
import { Grant, GrantLocation } from './grant/grant.entity.js';
import { readGrants } from './grant/grant.seed.js';
import { FundingLine } from './line/line.entity.js';
import { ThemeLink } from './line/theme-link.entity.js';
import { reportFunding } from './report.js';
import { FundingStatement } from './statement/statement.entity.js';
import { Theme } from './theme/theme.entity.js';
import { readThemes } from './theme/theme.seed.js';

/** Reads what the papers state about money. */
export function seedFunding(folder: DataFolder): Seeding {
  const documents = readSourceDocuments(folder);
  const places = readPlaces(folder);
  const themes = readThemes(folder);
  const papers = readFundingPapers(folder, documents).sort((a, b) =>
    compareText(b.document.knownAt ?? '', a.document.knownAt ?? ''),
  );
  checkFundingPapers(papers, { places, themes }, folder);
  const statements = papers.flatMap(statementRows);
  const lines = flattenLines(statements);
  const funders = funderRows(folder, lines);
  const facts = papers.flatMap(factRows);
  const grants = readGrants(folder, places);
  return {
    report: reportFunding({ places: places.places, statements, lines, facts, grants }),
    async write(manager) {
      await insertRows(manager, SourceDocument, documents);
      await insertRows(manager, Place, places.places);
      await insertRows(manager, Theme, themes);
      await insertRows(manager, Funder, funders);
      await insertRows(manager, FundingStatement, statements);
      await insertRows(manager, FundingLine, lines);
      await insertRows(
        manager,
        ThemeLink,
        lines.flatMap((line) => line.themeLinks),
      );
      await insertRows(manager, FundingFact, facts);
      await insertRows(manager, Grant, grants);
      await insertRows(
        manager,
        GrantLocation,
        grants.flatMap((grant) => grant.locations),
      );
    },
  };
}
