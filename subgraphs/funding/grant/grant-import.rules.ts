import { indexBy } from '../../../shared/collections.js';

/** The grants of several files, the first loaded first: of a grant that stands in more than one, as the last has it. */
export function latestGrants<Grant extends { id: string }>(files: readonly (readonly Grant[])[]): Grant[] {
  return [...indexBy(files.flat(), (grant) => grant.id).values()];
}
