import { cellOf, type Header, headingOf, plainText } from '../sheet/heading.rules.js';
import type { KnownArea } from '../sheet/known-areas.js';
import type { TableProblem } from '../sheet/table-problem.js';

export type LookupColumn = 'areaCode' | 'areaName' | 'partnershipCode' | 'partnershipName' | 'policeAreaCode';

/** The year stands in the headings: LAD24CD, LAD25CD. */
export const LOOKUP_HEADINGS: ReadonlyMap<LookupColumn, RegExp> = new Map<LookupColumn, RegExp>([
  ['areaCode', /^lad\d\dcd$/],
  ['areaName', /^lad\d\dnm$/],
  ['partnershipCode', /^csp\d\dcd$/],
  ['partnershipName', /^csp\d\dnm$/],
  ['policeAreaCode', /^pfa\d\dcd$/],
]);

/** That a partnership holds an area, wholly or in part. */
export interface Link {
  line: number;
  area: KnownArea;
  partnershipCode: string;
  partnershipName: string;
  policeAreaCode: string;
}

/** The rows of the lookup, and everything that is wrong with them. */
export function readLinks(
  header: Header<LookupColumn>,
  areas: ReadonlyMap<string, KnownArea>,
  policeAreas: ReadonlyMap<string, string>,
): { links: Link[]; problems: TableProblem[] } {
  const problems: TableProblem[] = [];
  const links: Link[] = [];
  for (const row of header.rows) {
    const text = (column: LookupColumn) => plainText(cellOf(row, header, column));
    const area = areas.get(text('areaCode'));
    const objection = objectionTo(text, area, policeAreas);
    if (objection) {
      const { column, reason } = objection;
      problems.push({ line: row.line, column: headingOf(header, column), reason });
    } else if (area)
      links.push({
        line: row.line,
        area,
        partnershipCode: text('partnershipCode'),
        partnershipName: text('partnershipName'),
        policeAreaCode: text('policeAreaCode'),
      });
  }
  return { links, problems };
}

function objectionTo(
  text: (column: LookupColumn) => string,
  area: KnownArea | undefined,
  policeAreas: ReadonlyMap<string, string>,
): { column: LookupColumn; reason: string } | null {
  const [code, policeArea] = [text('areaCode'), text('policeAreaCode')];
  if (!area)
    return {
      column: 'areaCode',
      reason: `no area has the code ${code} (${text('areaName')}), and a lookup does not say its region, county and residents: add it to reference/local-government-areas.csv first, and to reference/area-changes.csv if it is a new code`,
    };
  if (!/^(E22|W14)\d{6}$/.test(text('partnershipCode')))
    return {
      column: 'partnershipCode',
      reason: `${JSON.stringify(text('partnershipCode'))} is no code of a partnership (E22… or W14…)`,
    };
  if (text('partnershipName') === '') return { column: 'partnershipName', reason: 'is blank' };
  if (!policeAreas.has(policeArea))
    return {
      column: 'policeAreaCode',
      reason: `no police area has the code ${policeArea}: add it to reference/police-areas.csv first`,
    };
  if (policeArea === area.policeArea) return null;
  return {
    column: 'policeAreaCode',
    reason: `is ${policeArea} (${policeAreas.get(policeArea)}), but ${area.name} lies in ${area.policeArea} (${policeAreas.get(area.policeArea)}) in reference/local-government-areas.csv`,
  };
}
