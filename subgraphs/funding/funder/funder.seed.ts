import { z } from 'zod';
import { distinct, present } from '../../../shared/collections.js';
import type { DataFolder } from '../../../shared/files/data-folder.js';
import { slugField } from '../../../shared/files/fields.js';
import type { FundingLine } from '../line/line.entity.js';
import type { Funder } from './funder.entity.js';

const FILE = 'funders.yaml';

const fundersFile = z.strictObject({
  funders: z.array(z.strictObject({ id: slugField, name: z.string().min(1) })),
});

/**
 * The bodies behind the lines, each under one name: that of the list or, so that a new paper needs no change outside its
 * folder, that of the first line given that names it.
 */
export function funderRows(folder: DataFolder, linesNewestFirst: readonly FundingLine[]): Funder[] {
  const listed = readFunders(folder);
  const bodies = distinct(present(linesNewestFirst.map((line) => line.funderId)));
  return bodies.map((id) => {
    const naming = linesNewestFirst.find((line) => line.funderId === id && line.funder !== null);
    return { id, name: listed.get(id) ?? naming?.funder ?? id };
  });
}

function readFunders(folder: DataFolder): Map<string, string> {
  const file = folder.has(FILE) ? folder.yaml(FILE, fundersFile) : undefined;
  const names = new Map<string, string>();
  for (const [index, { id, name }] of (file?.value.funders ?? []).entries()) {
    if (file && names.has(id)) folder.report(file, ['funders', index, 'id'], `the id ${id} is used twice`);
    names.set(id, name);
  }
  return names;
}
