import { In, type Repository } from 'typeorm';
import { indexBy } from '../collections.js';
import { RowLoader } from '../db/row-loader.js';
import { SourceDocument } from './source-document.entity.js';

export type DocumentById = RowLoader<string, SourceDocument>;

/** One query a tick. A document that a fact cites always exists: a foreign key sees to it. */
export function createDocumentById(documents: Repository<SourceDocument>): DocumentById {
  return new RowLoader(async (ids) => {
    const found = indexBy(await documents.findBy({ id: In([...ids]) }), (document) => document.id);
    return ids.map((id) => found.get(id) ?? new Error(`document ${id} is cited and not held`));
  });
}

export { SourceDocument };
