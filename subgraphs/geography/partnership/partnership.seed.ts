import { indexBy } from '../../../shared/collections.js';
import type { DataFolder } from '../../../shared/files/data-folder.js';
import type { ReferenceTables } from '../reference-tables.seed.js';
import type { PartnershipArea } from './partnership.entity.js';

/** Which partnership covers which area; a row whose partnership or area is not in its table is reported. */
export function partnershipAreaRows(tables: ReferenceTables, folder: DataFolder): PartnershipArea[] {
  const partnerships = indexBy(tables.partnerships, (row) => row.value.code);
  return tables.partnershipAreas.flatMap((row) => {
    const partnership = partnerships.get(row.value.partnership_code);
    const area = tables.areaByCode.get(row.value.area_code);
    const policeArea = tables.policeAreaByCode.get(partnership?.value.police_area_code ?? '');
    if (!partnership)
      folder.report(row, ['partnership_code'], `no partnership has the code ${row.value.partnership_code}`);
    if (!area) folder.report(row, ['area_code'], `no area has the code ${row.value.area_code}`);
    if (!partnership || !area || !policeArea) return [];
    return [
      {
        partnershipId: partnership.value.slug,
        partnershipCode: partnership.value.code,
        partnershipName: partnership.value.name,
        areaId: area.value.slug,
        policeAreaId: policeArea.value.slug,
        whole: row.value.extent === 'whole',
      },
    ];
  });
}
