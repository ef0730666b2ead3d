import type DataLoader from 'dataloader';
import { In, type Repository } from 'typeorm';
import { groupBy } from '../../../shared/collections.js';
import { RowLoader } from '../../../shared/db/row-loader.js';
import type { DocumentedOption } from './documented-option.entity.js';

export type DocumentedOptions = DataLoader<string, DocumentedOption[]>;

/** The papers that name an option, by the option's id. */
export function createDocumentedOptions(options: Repository<DocumentedOption>): DocumentedOptions {
  return new RowLoader(async (ids) => {
    const rows = await options.find({ where: { optionId: In([...ids]) }, order: { position: 'ASC' } });
    const found = groupBy(rows, (row) => row.optionId);
    return ids.map((id) => found.get(id) ?? []);
  });
}
