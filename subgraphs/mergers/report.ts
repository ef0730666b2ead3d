import { distinct } from '../../shared/collections.js';
import type { Place } from '../../shared/place/place.entity.js';
import { countByDocument, countBySource } from '../../shared/provenance/report.rules.js';
import type {
  Completeness,
  Gap,
  LoadedRecords,
  SubgraphReport,
} from '../../shared/provenance/subgraph-report.js';
import type { OldArea } from './area/old-area.entity.js';
import type { DocumentedOption } from './documented-option/documented-option.entity.js';
import type { LawBook } from './law/law.rules.js';
import { LawConfidence } from './law/law-terms.js';
import type { PartnershipFormation } from './partnership/formation.entity.js';

/** What the report counts: the rows of the seed. */
export interface ReportedRows {
  places: readonly Place[];
  /** Undefined where the law folder was refused. */
  law: LawBook | undefined;
  oldAreas: readonly OldArea[];
  /** The document of the table of codes that ended. */
  oldAreasTable: string | undefined;
  options: readonly DocumentedOption[];
  formations: readonly PartnershipFormation[];
}

/** Which rules and documented options are held, how surely, and of which combined partnerships the instrument is not known. */
export function reportMergers(rows: ReportedRows): SubgraphReport {
  return {
    subgraph: 'mergers',
    loaded: loadedRecords(rows),
    completeness: [...lawCompleteness(rows), ...optionCompleteness(rows), formationCompleteness(rows)],
    gaps: rows.formations.flatMap(gapOf),
    contradictions: [],
  };
}

function loadedRecords({ law, oldAreas, oldAreasTable, options }: ReportedRows): LoadedRecords[] {
  return [
    ...countByDocument(
      'rules of the law table',
      (law?.rules ?? []).map((rule) => rule.documentId),
    ),
    ...countByDocument(
      'ids of areas that have ended',
      oldAreas.map(() => oldAreasTable),
    ),
    ...countBySource('documented merger options', options),
  ];
}

function lawCompleteness({ law }: ReportedRows): Completeness[] {
  if (!law) return [];
  const { lawVerifiedOn, caveat } = law.verification;
  return [
    {
      what: 'rules of the law table read in the text of the law',
      held: law.rules.filter((rule) => rule.confidence === LawConfidence.SEEN).length,
      of: law.rules.length,
      note: `Read up to ${lawVerifiedOn}. ${caveat}`,
    },
  ];
}

function optionCompleteness({ options, places }: ReportedRows): Completeness[] {
  return [
    {
      what: 'police areas with a documented merger option',
      held: distinct(options.map((option) => option.policeAreaId)).length,
      of: places.filter((place) => place.kind === 'police-area').length,
      note: 'Known from papers alone, and few papers are held.',
    },
    {
      what: 'documented merger options whose areas the paper lists or lets one read',
      held: options.filter((option) => option.optionId !== null).length,
      of: options.length,
      note: null,
    },
  ];
}

/** A partnership of one area, or of a part of one, rests on no instrument that joined areas. */
function formationCompleteness({ formations }: ReportedRows): Completeness {
  const combined = formations.filter(({ basis }) => basis !== 'SINGLE_AREA' && basis !== 'PART_OF_AREA');
  return {
    what: 'partnerships of several whole areas whose legal instrument is known',
    held: combined.filter((formation) => !isNotRecorded(formation)).length,
    of: combined.length,
    note: `Published statistics show areas together and never the instrument. The other ${formations.length - combined.length} partnerships hold one area, or a part of one.`,
  };
}

function gapOf(formation: PartnershipFormation): Gap[] {
  if (!isNotRecorded(formation)) return [];
  const because =
    'Statistics show its areas together; no paper held says by what order or agreement they were joined.';
  return [{ partnership: formation.id, what: 'legal-instrument', because }];
}

function isNotRecorded({ basis }: PartnershipFormation): boolean {
  return basis === 'NOT_RECORDED';
}
