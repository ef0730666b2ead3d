import type { Repository } from 'typeorm';
import { readOnce } from '../../shared/db/row-loader.js';
import { createDocumentById, type DocumentById } from '../../shared/provenance/document.loader.js';
import type { SourceDocument } from '../../shared/provenance/source-document.entity.js';

export interface HeldDocuments {
  byId: DocumentById;
  /**
   * Every document held, by id: one statement a request. Whoever loads facts asks for them beside its own statement, so
   * that the number of statements does not depend on whether any fact, and so any citation, was found.
   */
  all(): Promise<ReadonlyMap<string, SourceDocument>>;
}

export function createHeldDocuments(documents: Repository<SourceDocument>): HeldDocuments {
  const byId = createDocumentById(documents);
  const all = readOnce(async () => {
    const rows = await documents.find();
    for (const document of rows) byId.prime(document.id, document);
    return new Map(rows.map((document) => [document.id, document]));
  });
  return { byId, all };
}
