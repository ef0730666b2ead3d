import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { DataFolder } from '../../shared/files/data-folder.js';
import { projectRoot } from '../../shared/project-root.js';
import { MEASURE_COLUMNS, PARTS_OF } from './measure-columns.js';

const measuresFile = z.object({
  measures: z.array(z.object({ id: z.string(), column: z.string(), parent: z.string().nullable() })),
});

it('has the columns and the parts of data/measures.yaml, by which the hub checks every row', () => {
  const file = new DataFolder(join(projectRoot, 'data')).yaml('measures.yaml', measuresFile);
  const measures = file?.value.measures ?? [];
  expect(MEASURE_COLUMNS).toEqual(measures.map(({ column }) => column));
  const partsOf = (id: string) => measures.filter(({ parent }) => parent === id).map(({ column }) => column);
  const sums = measures.filter(({ id }) => partsOf(id).length > 0);
  expect([...PARTS_OF.keys()].sort()).toEqual(sums.map(({ column }) => column).sort());
  for (const { id, column } of sums)
    expect([...(PARTS_OF.get(column as never) ?? [])].sort()).toEqual(partsOf(id).sort());
});
