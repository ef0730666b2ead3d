import type { EntityManager } from 'typeorm';
import type { RequestFacts } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { createPlaces, type Places } from '../../shared/place/place.loader.js';
import { createDocumentById, type DocumentById } from '../../shared/provenance/document.loader.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { CaveatRow } from './caveat/caveat.entity.js';
import { type Caveats, createCaveats } from './caveat/caveat.loader.js';
import { DeprivationRow } from './deprivation/deprivation.entity.js';
import { createLoadDeprivation, type LoadDeprivation } from './deprivation/deprivation.loader.js';
import { createLoadGround, type LoadGround } from './ground/ground.loader.js';
import { Measure } from './measure/measure.entity.js';
import { createMeasures, type Measures } from './measure/measure.loader.js';
import { StatisticalNeighbourRow } from './neighbour/statistical-neighbour.entity.js';
import { createLoadNeighbours, type LoadNeighbours } from './neighbour/statistical-neighbour.loader.js';
import {
  createFiguresOfPartnership,
  type FiguresOfPartnership,
} from './partnership/partnership-figures.loader.js';
import { createPeersOf, type PeersOf } from './peers/statistical-peers.loader.js';
import { MeasurePeriodRow } from './period/measure-period.entity.js';
import { createPeriods, type Periods } from './period/period.loader.js';
import { RecordedCrime } from './recorded-crime/recorded-crime.entity.js';
import { type ComparisonByPeriod, createComparisonByPeriod } from './recorded-crime/recorded-crime.loader.js';

/** What reads the tables: the same for whoever may read the same rows. */
export interface MeasuresLoaders {
  documentById: DocumentById;
  places: Places;
  ground: LoadGround;
  measures: Measures;
  caveats: Caveats;
  periods: Periods;
  comparisonByPeriod: ComparisonByPeriod;
  figuresOfPartnership: FiguresOfPartnership;
  neighbours: LoadNeighbours;
  peersOf: PeersOf;
  deprivation: LoadDeprivation;
}

export type MeasuresContext = MeasuresLoaders & RequestFacts;

export function createMeasuresLoaders(data: EntityManager): MeasuresLoaders {
  const ground = createLoadGround(data);
  const figures = {
    measures: createMeasures(data.getRepository(Measure)),
    periods: createPeriods(data.getRepository(MeasurePeriodRow)),
    comparisonByPeriod: createComparisonByPeriod(data.getRepository(RecordedCrime), ground),
  };
  const neighbours = createLoadNeighbours(data.getRepository(StatisticalNeighbourRow));
  return {
    ...figures,
    documentById: createDocumentById(data.getRepository(SourceDocument)),
    places: createPlaces(data.getRepository(Place)),
    ground,
    caveats: createCaveats(data.getRepository(CaveatRow)),
    figuresOfPartnership: createFiguresOfPartnership(figures),
    neighbours,
    peersOf: createPeersOf(ground, neighbours),
    deprivation: createLoadDeprivation(data.getRepository(DeprivationRow)),
  };
}
