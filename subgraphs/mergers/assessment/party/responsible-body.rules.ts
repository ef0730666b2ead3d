import { type IsoDate, isWithin } from '../../../../shared/calendar/iso-date.js';
import { compareText, distinct, groupBy } from '../../../../shared/collections.js';
import type { AreaFacts, BodyTenure } from '../area-facts.js';
import { capitalise, inWords } from '../sentence.rules.js';

/** A body that is responsible for one or more areas of a combination, named once. */
export interface ResponsibleBody {
  id: string;
  name: string;
  /** More than one where the same body is responsible in several capacities. */
  kinds: string[];
  provisions: string[];
  /** Names of the areas it serves, sorted. */
  areaNames: string[];
  recorded: boolean;
}

/**
 * Who is responsible for these areas together on the day? Their authorities without repeats: a body is one legal
 * person however many areas or paragraphs name it (s.5(1BA)). In the order of s.5(1), then by name.
 */
export function responsibleBodies(
  areas: readonly Pick<AreaFacts, 'name' | 'tenures'>[],
  asOf: IsoDate,
): ResponsibleBody[] {
  const named = areas.flatMap((area) =>
    area.tenures
      .filter((tenure) => isWithin(asOf, tenure.from, tenure.to))
      .map((tenure) => ({ area, tenure })),
  );
  named.sort((a, b) => compareTenures(a.tenure, b.tenure));
  return [...groupBy(named, ({ tenure }) => tenure.bodyId)].map(([id, rows]) => {
    const kinds = distinct(rows.map(({ tenure }) => tenure.kind));
    return {
      id,
      name: isRecorded(id) ? (rows[0]?.tenure.name ?? id) : unrecordedName(kinds[0] ?? id),
      kinds,
      provisions: distinct(rows.map(({ tenure }) => tenure.provision)),
      areaNames: distinct(rows.map(({ area }) => area.name)).sort(compareText),
      recorded: isRecorded(id),
    };
  });
}

/** Is the body named in the data? One that is not stands there by its kind, as "…-not-recorded". */
export function isRecorded(bodyId: string): boolean {
  return !bodyId.endsWith('-not-recorded');
}

/** What a body is called that the data does not name. */
export function unrecordedName(kind: string): string {
  return `${capitalise(inWords(kind))} (not recorded)`;
}

/** Provisions sort as the Act lists them: (a), (aa), (b), (d), (e), (f). */
function compareTenures(a: BodyTenure, b: BodyTenure): number {
  return compareText(a.provision, b.provision) || compareText(a.kind, b.kind) || compareText(a.name, b.name);
}
