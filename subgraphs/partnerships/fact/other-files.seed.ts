import { z } from 'zod';
import type { DataFolder } from '../../../shared/files/data-folder.js';
import { sourceField } from '../../../shared/files/fields.js';
import { readPaperFile } from '../../../shared/provenance/source-document.seed.js';
import { factField, factOfOwnerField } from '../../../shared/provenance/stated-fact.seed.js';
import type { PlacedFact } from './fact.seed.js';

const fundingFacts = z.object({ facts: z.array(factField).default([]) });

const strategyFacts = z.object({
  countyStrategyGroups: z.array(
    z.object({ source: sourceField, facts: z.array(factOfOwnerField).default([]) }),
  ),
});

/** Facts that a paper's files on money and county boards state, so that the paper's list of facts is whole. */
export function otherFacts(folder: DataFolder, documentId: string): PlacedFact[] {
  return [...fundingFactsOf(folder, documentId), ...strategyFactsOf(folder, documentId)];
}

function fundingFactsOf(folder: DataFolder, documentId: string): PlacedFact[] {
  const contents = readPaperFile(folder, documentId, 'funding.yaml', fundingFacts);
  if (!contents) return [];
  const file = { documentId, contents };
  return contents.value.facts.map((fields, index) => ({ file, fields, path: ['facts', index], ...NO_PLACE }));
}

function strategyFactsOf(folder: DataFolder, documentId: string): PlacedFact[] {
  const contents = readPaperFile(folder, documentId, 'strategy.yaml', strategyFacts);
  if (!contents) return [];
  const file = { documentId, contents };
  return contents.value.countyStrategyGroups.flatMap((group, at) =>
    group.facts.map((fact, index) => ({
      file,
      fields: { ...fact, source: fact.source ?? group.source },
      path: ['countyStrategyGroups', at, 'facts', index],
      ...NO_PLACE,
    })),
  );
}

/** Facts of these files speak of money or of a county, not of a partnership. */
const NO_PLACE = { partnershipId: null, policeAreaId: null } as const;
