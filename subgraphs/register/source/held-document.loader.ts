import type { Repository } from 'typeorm';
import { indexBy } from '../../../shared/collections.js';
import { RowLoader, readOnce } from '../../../shared/db/row-loader.js';
import { DomainError } from '../../../shared/errors.js';
import type { DocumentById } from '../../../shared/provenance/document.loader.js';
import type { SourceDocument } from '../../../shared/provenance/source-document.entity.js';

export interface HeldDocuments {
  byId: DocumentById;
  /** @throws DomainError UNKNOWN_ID when no document has the id. */
  require(id: string, argument: string): Promise<void>;
}

/** All documents in one statement a request: a question about the hub's health asks for most of them, at different moments. */
export function createHeldDocuments(documents: Repository<SourceDocument>): HeldDocuments {
  const all = readOnce(async () => indexBy(await documents.find(), (document) => document.id));
  return {
    byId: new RowLoader(async (ids) => {
      const found = await all();
      return ids.map((id) => found.get(id) ?? new Error(`document ${id} is cited and not held`));
    }),
    require: async (id, argument) => {
      if ((await all()).has(id)) return;
      throw new DomainError(
        'UNKNOWN_ID',
        `${argument}: no document has the id ${JSON.stringify(id)}; give the id of a SourceDocument.`,
        { argument, ids: [id], accepted: 'id of a SourceDocument' },
      );
    },
  };
}
