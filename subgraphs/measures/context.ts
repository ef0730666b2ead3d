import type { DataSource } from 'typeorm';
import type { RequestFacts } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { createPlaces, type Places } from '../../shared/place/place.loader.js';
import { createDocumentById, type DocumentById } from '../../shared/provenance/document.loader.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { Measure } from './measure/measure.entity.js';
import { createMeasures, type Measures } from './measure/measure.loader.js';

export interface MeasuresContext extends RequestFacts {
  documentById: DocumentById;
  places: Places;
  measures: Measures;
}

export function createMeasuresContext(data: DataSource, facts: RequestFacts): MeasuresContext {
  return {
    ...facts,
    documentById: createDocumentById(data.getRepository(SourceDocument)),
    places: createPlaces(data.getRepository(Place)),
    measures: createMeasures(data.getRepository(Measure)),
  };
}
