import { present } from '../../shared/collections.js';
import { MEASURE_COLUMNS, type MeasureColumn, PARTS_OF } from '../ons-table-c2/measure-columns.js';
import { plainName } from './names.rules.js';

/** The columns that are counted; the others are their sums. */
export const LEAVES: readonly MeasureColumn[] = MEASURE_COLUMNS.filter((column) => !PARTS_OF.has(column));

/** What a row is counted under: a column, nothing because it is fraud, or why it cannot be told. */
export type Classified =
  | { kind: 'counted'; leaf: MeasureColumn; note?: string }
  | { kind: 'fraud' }
  | { kind: 'unknown'; column: 'group' | 'subgroup' };

const VIOLENCE: Readonly<Record<string, MeasureColumn>> = {
  homicide: 'homicide',
  'death or serious injury unlawful driving': 'death_serious_injury_driving',
  'death or serious injury by unlawful driving': 'death_serious_injury_driving',
  'violence with injury': 'violence_with_injury',
  'violence without injury': 'violence_without_injury',
  'stalking and harassment': 'stalking_harassment',
  harassment: 'stalking_harassment',
};

const THEFT: Readonly<Record<string, MeasureColumn>> = {
  'residential burglary': 'burglary_residential',
  'burglary residential': 'burglary_residential',
  'domestic burglary': 'burglary_residential',
  'non residential burglary': 'burglary_non_residential',
  'burglary non residential': 'burglary_non_residential',
  'burglary business and community': 'burglary_non_residential',
  'non domestic burglary': 'burglary_non_residential',
  'vehicle offences': 'vehicle_offences',
  'theft of a motor vehicle': 'vehicle_offences',
  'theft from a vehicle': 'vehicle_offences',
  'aggravated vehicle taking': 'vehicle_offences',
  'vehicle interference': 'vehicle_offences',
  'interfering with a motor vehicle': 'vehicle_offences',
  'theft from the person': 'theft_from_person',
  'bicycle theft': 'bicycle_theft',
  shoplifting: 'shoplifting',
  'other theft offences': 'other_theft',
  'all other theft offences': 'other_theft',
};

/** A group that is one column whatever its subgroup, or the columns of its subgroups. */
const GROUPS: Readonly<Record<string, MeasureColumn | Readonly<Record<string, MeasureColumn>>>> = {
  'violence against the person': VIOLENCE,
  'sexual offences': 'sexual_offences',
  robbery: 'robbery',
  'robbery offences': 'robbery',
  'theft offences': THEFT,
  theft: THEFT,
  'criminal damage and arson': 'criminal_damage_arson',
  'arson and criminal damage': 'criminal_damage_arson',
  'drug offences': 'drug_offences',
  'possession of weapons offences': 'possession_of_weapons',
  'possession of weapons': 'possession_of_weapons',
  'public order offences': 'public_order',
  'miscellaneous crimes against society': 'miscellaneous',
  'miscellaneous crimes': 'miscellaneous',
};

const FRAUD = new Set(['fraud', 'fraud offences']);

/** Subgroups of earlier years that are not quite what their column is today. */
const NEARLY_THE_SAME: Readonly<Record<string, string>> = {
  'domestic burglary':
    '"Domestic burglary" is shown as residential burglary, which was defined anew in April 2017.',
  'non domestic burglary':
    '"Non-domestic burglary" is shown as non-residential burglary, which was defined anew in April 2017.',
  harassment: '"Harassment" is shown as stalking and harassment. Stalking may be in violence without injury.',
};

/** Finds the column of an offence by its group and subgroup, whose spelling varies by year. */
export function classifyOffence(group: string, subgroup: string): Classified {
  const groupName = plainName(group);
  if (FRAUD.has(groupName)) return { kind: 'fraud' };
  const columns = GROUPS[groupName];
  if (columns === undefined) return { kind: 'unknown', column: 'group' };
  if (typeof columns === 'string') return { kind: 'counted', leaf: columns };
  const subgroupName = plainName(subgroup);
  const leaf = columns[subgroupName];
  if (leaf === undefined) return { kind: 'unknown', column: 'subgroup' };
  const note = NEARLY_THE_SAME[subgroupName];
  return { kind: 'counted', leaf, ...(note === undefined ? {} : { note }) };
}

/**
 * The counts of all columns of one place in one quarter; null is not available.
 *
 * @param counts by the order of LEAVES; NaN where a count that belongs there was not published
 * @param listed whether the file lists such offences of that quarter for anywhere
 */
export function sumColumns(counts: ArrayLike<number>, listed: ArrayLike<number>): (number | null)[] {
  const values = new Map<MeasureColumn, number | null>();
  LEAVES.forEach((leaf, index) => {
    values.set(leaf, listed[index] ? (counts[index] ?? Number.NaN) : null);
  });
  // The smallest sums come last, and are parts of the others.
  for (const [sum, parts] of [...PARTS_OF].reverse()) {
    const known = present(parts.map((part) => values.get(part)));
    // A class of offence may be younger than the quarter; a whole group that is missing was taken out of the file.
    const enough = sum === 'total_ex_fraud' ? known.length === parts.length : known.length > 0;
    values.set(sum, enough ? known.reduce((total, count) => total + count, 0) : null);
  }
  return MEASURE_COLUMNS.map((column) => {
    const value = values.get(column) ?? null;
    return value === null || Number.isNaN(value) ? null : value;
  });
}
