import { insertRows } from '../../shared/db/insert.js';
import type { DataFolder } from '../../shared/files/data-folder.js';
import type { Seeding } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { readPlaces } from '../../shared/place/place.seed.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { readSourceDocuments } from '../../shared/provenance/source-document.seed.js';
import { CaveatRow } from './caveat/caveat.entity.js';
import { readCaveats } from './caveat/caveat.seed.js';
import { DeprivationRow } from './deprivation/deprivation.entity.js';
import { readDeprivation } from './deprivation/deprivation.seed.js';
import { AreaDenominator } from './ground/area-denominator.entity.js';
import { readAreaDenominators, readPlaceNames } from './ground/ground.seed.js';
import { PlaceName } from './ground/place-name.entity.js';
import { Measure } from './measure/measure.entity.js';
import { readMeasures } from './measure/measure.seed.js';
import { StatisticalNeighbourRow } from './neighbour/statistical-neighbour.entity.js';
import { readStatisticalNeighbours } from './neighbour/statistical-neighbour.seed.js';
import { periodsOf } from './period/held-period.rules.js';
import { MeasurePeriodRow } from './period/measure-period.entity.js';
import { arrangeEditions, rowsOfEditions } from './recorded-crime/edition.seed.js';
import { RecordedCrime } from './recorded-crime/recorded-crime.entity.js';
import { readRecordedCrime } from './recorded-crime/recorded-crime.seed.js';
import { reportMeasures } from './report.js';

/** Reads recorded crime, deprivation and comparable areas. */
export function seedMeasures(folder: DataFolder): Seeding {
  const documents = readSourceDocuments(folder);
  const places = readPlaces(folder);
  const { measures, columns } = readMeasures(folder);
  const { rows: published, ofEndedPartnerships } = readRecordedCrime(folder, {
    places,
    documents,
    measures: columns,
  });
  const editions = arrangeEditions(folder, published, documents);
  const chosen = editions.map((edition) => edition.chosen);
  const partnerships = places.places.filter((place) => place.kind === 'partnership');
  const tables = {
    caveats: readCaveats(folder, places, measures),
    periods: periodsOf(chosen, partnerships.length),
    names: readPlaceNames(folder, places),
    denominators: readAreaDenominators(folder, places),
    deprivation: readDeprivation(folder, places, documents),
    neighbours: readStatisticalNeighbours(folder, places),
  };
  return {
    report: reportMeasures({
      ...tables,
      published,
      ofEndedPartnerships,
      editions,
      places: places.places,
      measures,
    }),
    async write(manager) {
      await insertRows(manager, SourceDocument, documents);
      await insertRows(manager, Place, places.places);
      await insertRows(manager, Measure, measures);
      await insertRows(manager, CaveatRow, tables.caveats);
      await insertRows(manager, MeasurePeriodRow, tables.periods);
      await insertRows(manager, RecordedCrime, editions.flatMap(rowsOfEditions));
      await insertRows(manager, PlaceName, tables.names);
      await insertRows(manager, AreaDenominator, tables.denominators);
      await insertRows(manager, DeprivationRow, tables.deprivation);
      await insertRows(manager, StatisticalNeighbourRow, tables.neighbours);
    },
  };
}
