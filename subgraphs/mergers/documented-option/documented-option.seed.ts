import { z } from 'zod';
import { compareText, distinct, present } from '../../../shared/collections.js';
import type { DataFolder } from '../../../shared/files/data-folder.js';
import { basisField, slugField, sourceField } from '../../../shared/files/fields.js';
import type { PlaceBook } from '../../../shared/place/place.seed.js';
import { paperIds, readPaperFile } from '../../../shared/provenance/source-document.seed.js';
import type { DocumentedOption } from './documented-option.entity.js';

const optionFields = z.strictObject({
  policeArea: slugField,
  partnershipCount: z.int().min(1),
  name: z.string().min(1),
  groupings: z.array(z.array(slugField).min(1)).min(1).nullable(),
  basis: basisField,
  source: sourceField,
  note: z.string().min(1).nullable().default(null),
});
const mergersFile = z.strictObject({ documentedOptions: z.array(optionFields) });

type OptionFields = z.output<typeof optionFields>;
type Report = (field: string, reason: string) => void;

/** The ways to divide a police area that papers name; a grouping that is none of the police area's is reported. */
export function readDocumentedOptions(folder: DataFolder, places: PlaceBook): DocumentedOption[] {
  const rows = paperIds(folder).flatMap((paper) => {
    const file = readPaperFile(folder, paper, 'mergers.yaml', mergersFile);
    return (file?.value.documentedOptions ?? []).map((fields, index) => {
      const report: Report = (field, reason) =>
        file && folder.report(file, ['documentedOptions', index, field], reason);
      checkOption(fields, places, report);
      return rowOf(fields, paper, places);
    });
  });
  return rows.map((row, position) => ({ ...row, position }));
}

function checkOption(
  { policeArea, partnershipCount, groupings }: OptionFields,
  places: PlaceBook,
  report: Report,
) {
  const place = places.find('police-area', policeArea);
  if (!place) return report('policeArea', `no police area has the slug ${policeArea}`);
  if (!groupings) return;
  if (groupings.length !== partnershipCount)
    report('groupings', `are ${groupings.length}, and partnershipCount is ${partnershipCount}`);
  const named = groupings.flat();
  const strays = named.filter((area) => !place.areas.includes(area));
  if (strays.length > 0) report('groupings', `not areas of ${policeArea}: ${strays.join(', ')}`);
  else if (distinct(named).length !== place.areas.length || named.length !== place.areas.length)
    report('groupings', `do not name every area of ${policeArea} once`);
}

function rowOf(
  { policeArea, name, partnershipCount, groupings, basis, source, note }: OptionFields,
  paper: string,
  places: PlaceBook,
): Omit<DocumentedOption, 'position'> {
  return {
    policeAreaId: policeArea,
    name,
    partnershipCount,
    optionId: groupings && optionIdOf(groupings, places),
    note,
    source: { documentId: paper, locator: source.paragraph, quote: source.quote, basis },
  };
}

/** Spelled as the API spells options: codes sorted and joined, combined areas sorted and joined. */
function optionIdOf(groupings: readonly (readonly string[])[], places: PlaceBook): string {
  return groupings
    .map((slugs) =>
      present(slugs.map((slug) => places.find('area', slug)?.codes[0]))
        .sort(compareText)
        .join('+'),
    )
    .sort(compareText)
    .join('|');
}
