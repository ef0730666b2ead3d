import type { SubgraphParts } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { CitationResolver } from '../../shared/provenance/citation.resolver.js';
import { Markings1764300000000 } from '../../shared/provenance/markings.migration.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { AreaResolver } from './area/area.resolver.js';
import { LocalGovernmentArea } from './area/area.stub.js';
import { CaveatRow } from './caveat/caveat.entity.js';
import { CombinedAreaResolver } from './combined-area/combined-area.resolver.js';
import { CombinedArea } from './combined-area/combined-area.stub.js';
import { MeasureComparisonResolver } from './comparison/measure-comparison.resolver.js';
import { createMeasuresLoaders, type MeasuresContext, type MeasuresLoaders } from './context.js';
import { CountyResolver } from './county/county.resolver.js';
import { County } from './county/county.stub.js';
import { DeprivationRow } from './deprivation/deprivation.entity.js';
import { MeasureFigureResolver } from './figure/measure-figure.resolver.js';
import { AreaDenominator } from './ground/area-denominator.entity.js';
import { PlaceName } from './ground/place-name.entity.js';
import { Measure } from './measure/measure.entity.js';
import { MeasureResolver } from './measure/measure.resolver.js';
import { Measures1764100000005 } from './migrations/1764100000005-measures.js';
import { StatisticalNeighbourRow } from './neighbour/statistical-neighbour.entity.js';
import { PartnershipResolver } from './partnership/partnership.resolver.js';
import { Partnership } from './partnership/partnership.stub.js';
import { MeasurePeriodRow } from './period/measure-period.entity.js';
import { MeasurePeriodResolver } from './period/measure-period.resolver.js';
import { PoliceAreaResolver } from './police-area/police-area.resolver.js';
import { PoliceArea } from './police-area/police-area.stub.js';
import { RecordedCrime } from './recorded-crime/recorded-crime.entity.js';
import { seedMeasures } from './seed.js';
import { ThemeResolver } from './theme/theme.resolver.js';
import { PriorityTheme } from './theme/theme.stub.js';

interface Reference {
  id: string;
}

/** What is counted in every partnership, and how they compare. */
export const measures: SubgraphParts<MeasuresContext, MeasuresLoaders> = {
  name: 'measures',
  resolvers: [
    MeasureResolver,
    MeasurePeriodResolver,
    MeasureFigureResolver,
    MeasureComparisonResolver,
    PartnershipResolver,
    PoliceAreaResolver,
    CountyResolver,
    CombinedAreaResolver,
    AreaResolver,
    ThemeResolver,
    CitationResolver,
  ],
  orphanedTypes: [Partnership, PoliceArea, County, CombinedArea, LocalGovernmentArea, PriorityTheme],
  references: {
    Measure: ({ id }: Reference, context) => context.measures.find(id),
  },
  entities: [
    SourceDocument,
    Place,
    Measure,
    CaveatRow,
    MeasurePeriodRow,
    RecordedCrime,
    PlaceName,
    AreaDenominator,
    DeprivationRow,
    StatisticalNeighbourRow,
  ],
  migrations: [Measures1764100000005, Markings1764300000000],
  createLoaders: createMeasuresLoaders,
  createContext: (loaders, facts) => ({ ...loaders, ...facts }),
  seed: seedMeasures,
};
