import { z } from 'zod';
import { indexBy } from '../../../shared/collections.js';
import type { DataFolder } from '../../../shared/files/data-folder.js';
import { slugField } from '../../../shared/files/fields.js';
import { Basis } from '../../../shared/provenance/basis.js';
import { Denominator } from '../comparison/denominator.js';
import type { Measure } from './measure.entity.js';

const FILE = 'measures.yaml';
const words = z.string().min(1, 'is blank');
const measuresFile = z.strictObject({
  measures: z.array(
    z.strictObject({
      id: slugField,
      column: words,
      name: words,
      parent: slugField.nullable(),
      denominator: z.enum(Denominator),
      description: words,
      themes: z.array(z.strictObject({ theme: slugField, because: words })),
    }),
  ),
});
const themesFile = z.object({ themes: z.array(z.object({ id: slugField })) });

/** A measure and the column of tables that counts it. */
export interface ColumnOfMeasure {
  id: string;
  parent: string | null;
  column: string;
}

export interface ReadMeasures {
  measures: Measure[];
  columns: ColumnOfMeasure[];
}

/** The measures in the order of their file, each after the one that holds it. */
export function readMeasures(folder: DataFolder): ReadMeasures {
  const file = folder.yaml(FILE, measuresFile);
  if (!file) return { measures: [], columns: [] };
  const rows = file.value.measures;
  const report = (index: number, field: readonly PropertyKey[], reason: string) =>
    folder.report(file, ['measures', index, ...field], reason);
  const themes = new Set(folder.yaml('themes.yaml', themesFile)?.value.themes.map(({ id }) => id));
  rows.forEach((row, index) => {
    const before = rows.slice(0, index);
    if (before.some(({ id }) => id === row.id)) report(index, ['id'], `the id ${row.id} is used twice`);
    if (before.some(({ column }) => column === row.column))
      report(index, ['column'], `the column ${row.column} is used twice`);
    if (row.parent !== null && !indexBy(before, ({ id }) => id).has(row.parent))
      report(index, ['parent'], `no measure before it has the id ${row.parent}`);
    row.themes.forEach(({ theme }, i) => {
      if (!themes.has(theme)) report(index, ['themes', i, 'theme'], `no theme has the id ${theme}`);
    });
  });
  return {
    columns: rows,
    measures: rows.map(({ id, name, parent, denominator, description, themes: links }, position) => ({
      id,
      name,
      description,
      denominator,
      parentId: parent,
      themeLinks: links.map(({ theme, because }) => ({
        theme: { id: theme },
        basis: Basis.INFERRED,
        because,
      })),
      position,
    })),
  };
}
