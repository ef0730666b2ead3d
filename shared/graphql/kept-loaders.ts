/** Gives the loaders for a version of the data. */
export type LoadersFor<Loaders> = (version: string | undefined) => Loaders;

/**
 * Keeps the loaders of one version, with what they have read, for as long as the data are the same; where nobody can tell which
 * version the data are, every request has its own. A request that began before a write may still fill the loaders of the version
 * before: nobody who asks after the write is given those.
 */
export function keepLoaders<Loaders>(create: () => Loaders): LoadersFor<Loaders> {
  let kept: { version: string; loaders: Loaders } | undefined;
  return (version) => {
    if (version === undefined) return create();
    if (kept?.version !== version) kept = { version, loaders: create() };
    return kept.loaders;
  };
}
