import type { SubgraphParts } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { CitationResolver } from '../../shared/provenance/citation.resolver.js';
import { ImportedFile1764100000000 } from '../../shared/provenance/imported-file.migration.js';
import { Markings1764300000000 } from '../../shared/provenance/markings.migration.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { LocalGovernmentArea } from './area/area.stub.js';
import { CombinedAreaResolver } from './combined-area/combined-area.resolver.js';
import { CombinedArea } from './combined-area/combined-area.stub.js';
import { createFundingLoaders, type FundingContext, type FundingLoaders } from './context.js';
import { CountyResolver } from './county/county.resolver.js';
import { County } from './county/county.stub.js';
import { FundingFact } from './fact/fact.entity.js';
import { Funder } from './funder/funder.entity.js';
import { Grant, GrantLocation } from './grant/grant.entity.js';
import { GrantResolver } from './grant/grant.resolver.js';
import { GrantLocationResolver } from './grant/grant-location.resolver.js';
import { PublishedSumResolver } from './grant/published-sum.resolver.js';
import { GrantTotalsResolver } from './grant-total/grant-total.resolver.js';
import { FundingLine } from './line/line.entity.js';
import { FundingLineResolver } from './line/line.resolver.js';
import { ThemeLink } from './line/theme-link.entity.js';
import { ThemeLinkResolver } from './line/theme-link.resolver.js';
import { MergerOptionResolver } from './merger-option/merger-option.resolver.js';
import { MergerOption } from './merger-option/merger-option.stub.js';
import { Funding1764000000003 } from './migrations/1764000000003-funding.js';
import { PublishedGrants1764200000000 } from './migrations/1764200000000-published-grants.js';
import { PaperResolver } from './paper/paper.resolver.js';
import { Paper } from './paper/paper.stub.js';
import { PartnershipResolver } from './partnership/partnership.resolver.js';
import { Partnership } from './partnership/partnership.stub.js';
import { PoliceAreaResolver } from './police-area/police-area.resolver.js';
import { PoliceArea } from './police-area/police-area.stub.js';
import { seedFunding } from './seed.js';
import { FundingStatement } from './statement/statement.entity.js';
import { FundingStatementResolver } from './statement/statement.resolver.js';
import { Theme } from './theme/theme.entity.js';
import { PriorityTheme } from './theme/theme.stub.js';

interface Reference {
  id: string;
}

/** What papers state about money, line by line, and totals of grants that count no pound twice. */
export const funding: SubgraphParts<FundingContext, FundingLoaders> = {
  name: 'funding',
  resolvers: [
    FundingStatementResolver,
    FundingLineResolver,
    ThemeLinkResolver,
    GrantTotalsResolver,
    PublishedSumResolver,
    GrantResolver,
    GrantLocationResolver,
    PoliceAreaResolver,
    CountyResolver,
    PartnershipResolver,
    PaperResolver,
    CombinedAreaResolver,
    MergerOptionResolver,
    CitationResolver,
  ],
  orphanedTypes: [
    Partnership,
    PoliceArea,
    County,
    Paper,
    LocalGovernmentArea,
    PriorityTheme,
    CombinedArea,
    MergerOption,
  ],
  references: {
    FundingStatement: (reference: Reference, context) => context.statements.byId.load(reference.id),
    FundingLine: (reference: Reference, context) => context.statements.lineById.load(reference.id),
    Grant: (reference: Reference, context) => context.grants.byId.load(reference.id),
  },
  entities: [
    SourceDocument,
    Place,
    Theme,
    Funder,
    FundingStatement,
    FundingLine,
    ThemeLink,
    FundingFact,
    Grant,
    GrantLocation,
  ],
  migrations: [
    Funding1764000000003,
    ImportedFile1764100000000,
    PublishedGrants1764200000000,
    Markings1764300000000,
  ],
  createLoaders: createFundingLoaders,
  createContext: (loaders, facts) => ({ ...loaders, ...facts }),
  seed: seedFunding,
};
