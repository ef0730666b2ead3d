import { z } from 'zod';
import { compareText, groupBy, indexBy } from '../../../shared/collections.js';
import type { DataFolder } from '../../../shared/files/data-folder.js';
import { dateField, slugField } from '../../../shared/files/fields.js';
import type { OldArea, Successor } from './old-area.entity.js';

const changeRow = z.object({
  old_code: z.string(),
  old_name: z.string(),
  old_slug: slugField,
  new_code: z.string(),
  effective_date: dateField,
  kind: z.string(),
});
const areaRow = z.object({ code: z.string(), name: z.string(), slug: slugField });

type ChangeRow = z.output<typeof changeRow>;

/** Old codes and slugs with their successors; rows that do not fit are reported by geography, which reads the same file. */
export function readOldAreas(folder: DataFolder): OldArea[] {
  const living = folder.csv('reference/local-government-areas.csv', areaRow).map((row) => row.value);
  const abolished = folder
    .csv('reference/area-changes.csv', changeRow)
    .map((row) => row.value)
    .filter((change) => change.kind === 'abolished');
  const byCode = indexBy(
    living.map(({ slug, code, name }): Successor => ({ id: slug, code, name })),
    (area) => area.code,
  );
  const changes = groupBy(abolished, (change) => change.old_code);
  const slugs = new Set(living.map((area) => area.slug));
  return [...changes].flatMap(([code, [first]]) =>
    first ? oldIds(first, slugs).map((id) => oldArea(id, first, successorsOf(code, changes, byCode))) : [],
  );
}

/** A slug that a living area bears means that area. */
function oldIds({ old_code, old_slug }: ChangeRow, living: ReadonlySet<string>): string[] {
  return living.has(old_slug) ? [old_code] : [old_code, old_slug];
}

function oldArea(id: string, change: ChangeRow, successors: Successor[]): OldArea {
  return { id, name: change.old_name, abolishedOn: change.effective_date, successors };
}

/** Follows changes to areas that live today: Taunton Deane by way of Somerset West and Taunton to Somerset. */
function successorsOf(
  code: string,
  changes: ReadonlyMap<string, ChangeRow[]>,
  living: ReadonlyMap<string, Successor>,
): Successor[] {
  const found = new Map<string, Successor>();
  const codes = [code];
  for (const next of codes) {
    const area = living.get(next);
    if (area) found.set(area.id, area);
    else
      for (const change of changes.get(next) ?? [])
        if (!codes.includes(change.new_code)) codes.push(change.new_code);
  }
  return [...found.values()].sort((a, b) => compareText(a.id, b.id));
}
