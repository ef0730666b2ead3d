import { z } from 'zod';
import { indexBy } from '../../shared/collections.js';
import type { DataFolder } from '../../shared/files/data-folder.js';

const areaRow = z.object({ code: z.string(), name: z.string(), police_area_code: z.string() });
const changeRow = z.object({ old_code: z.string(), new_code: z.string(), kind: z.string() });

export interface KnownArea {
  /** The code that the hub's tables use. */
  code: string;
  name: string;
  /** Code. */
  policeArea: string;
}

/** The local government areas that live today, by each code that means them: Barnsley by E08000016 and by E08000038. */
export function knownAreas(folder: DataFolder): ReadonlyMap<string, KnownArea> {
  const areas = folder
    .csv('reference/local-government-areas.csv', areaRow)
    .map(({ value }) => ({ code: value.code, name: value.name, policeArea: value.police_area_code }));
  const byCode = indexBy(areas, ({ code }) => code);
  for (const { value } of folder.csv('reference/area-changes.csv', changeRow)) {
    const area = byCode.get(value.old_code);
    if (value.kind === 'recoded' && area) byCode.set(value.new_code, area);
  }
  return byCode;
}
