import type DataLoader from 'dataloader';
import type { Repository } from 'typeorm';
import { groupBy } from '../../../shared/collections.js';
import { RowLoader } from '../../../shared/db/row-loader.js';
import type { PartnershipArea } from './partnership.entity.js';
import type { PartnershipHolding } from './partnership-holding.type.js';

export type HoldingsByArea = DataLoader<string, PartnershipHolding[]>;

interface Row {
  area: string;
  id: string;
  code: string;
  name: string;
  whole: boolean;
  held: PartnershipHolding['wholeAreas'];
}

const SQL = `
  SELECT mine.area, mine.partnership AS id, mine.partnership_code AS code, mine.partnership_name AS name, mine.whole,
    coalesce(
      (SELECT json_agg(json_build_object('id', area.slug, 'code', area.code, 'name', area.name) ORDER BY area.slug)
       FROM partnership_area own JOIN area ON area.slug = own.area
       WHERE own.partnership = mine.partnership AND own.whole),
      '[]') AS held
  FROM partnership_area mine
  WHERE mine.area = ANY($1)
  ORDER BY mine.partnership`;

/** The partnerships that hold each area, with all that each of them holds whole: one statement, whatever else is asked. */
export function createHoldingsByArea(links: Repository<PartnershipArea>): HoldingsByArea {
  return new RowLoader(async (areas) => {
    const rows: Row[] = await links.query(SQL, [[...areas]]);
    const found = groupBy(rows, (row) => row.area);
    return areas.map((area) =>
      (found.get(area) ?? []).map(({ area: _area, held, ...row }) => ({ ...row, wholeAreas: held })),
    );
  });
}
