import type { SubgraphParts } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { CitationResolver } from '../../shared/provenance/citation.resolver.js';
import { DutyRule } from '../../shared/provenance/duty-rule.entity.js';
import { ImportedFile1764100000000 } from '../../shared/provenance/imported-file.migration.js';
import { Markings1764300000000 } from '../../shared/provenance/markings.migration.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { StrategyGroupAttendee } from './attendee/attendee.entity.js';
import { AttendeeResolver } from './attendee/attendee.resolver.js';
import { createStrategyLoaders, type StrategyContext, type StrategyLoaders } from './context.js';
import { CountyResolver } from './county/county.resolver.js';
import { County } from './county/county.stub.js';
import { DutyEvidence } from './duty/duty-evidence.entity.js';
import { Strategy1764000000002 } from './migrations/1764000000002-strategy.js';
import { PaperResolver } from './paper/paper.resolver.js';
import { Paper } from './paper/paper.stub.js';
import { PartnershipResolver } from './partnership/partnership.resolver.js';
import { Partnership } from './partnership/partnership.stub.js';
import { seedStrategy } from './seed.js';
import { GroupFact } from './stated-fact/stated-fact.entity.js';
import { StrategyGroup } from './strategy-group/strategy-group.entity.js';
import { StrategyGroupResolver } from './strategy-group/strategy-group.resolver.js';

interface Reference {
  id: string;
}

/** The strategy groups of two-tier counties, and what papers show of their duties. */
export const strategy: SubgraphParts<StrategyContext, StrategyLoaders> = {
  name: 'strategy',
  resolvers: [
    StrategyGroupResolver,
    AttendeeResolver,
    CountyResolver,
    PartnershipResolver,
    PaperResolver,
    CitationResolver,
  ],
  orphanedTypes: [County, Partnership, Paper],
  references: {
    CountyStrategyGroup: (reference: Reference, context) => context.strategyGroups.byId.load(reference.id),
  },
  entities: [SourceDocument, Place, DutyRule, StrategyGroup, StrategyGroupAttendee, GroupFact, DutyEvidence],
  migrations: [Strategy1764000000002, ImportedFile1764100000000, Markings1764300000000],
  createLoaders: createStrategyLoaders,
  createContext: (loaders, facts) => ({ ...loaders, ...facts }),
  seed: seedStrategy,
};
