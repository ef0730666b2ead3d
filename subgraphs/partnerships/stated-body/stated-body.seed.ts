import { groupBy } from '../../../shared/collections.js';
import { type PaperEntry, sourceIn } from '../paper/partnerships-file.seed.js';
import type { StatedBody } from './stated-body.entity.js';

/** The bodies that papers list as responsible authorities. `entries`: newest paper first. */
export function statedBodyRows(entries: readonly PaperEntry[]): StatedBody[] {
  const byPartnership = groupBy(entries, (entry) => entry.fields.partnership);
  return [...byPartnership].flatMap(([partnershipId, own]) =>
    own.flatMap(listedBodies).map((body, position) => ({ partnershipId, position, ...body })),
  );
}

function listedBodies({ file, fields }: PaperEntry) {
  const listed = fields.statedResponsibleAuthorities;
  if (!listed) return [];
  return listed.names.map((name) => ({ name, source: sourceIn(file, listed.source) }));
}
