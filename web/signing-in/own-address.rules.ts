/** Pages that only lead on to others. */
const ON_THE_WAY = /^\/(sign-in|signed-in|signed-out|choose-role)$/;

/**
 * The whole address of a page of this hub, from a path that stood in an address or was kept: that of the first page for anything
 * else, which may be there to lead readers astray. It is whole because a path such as "//elsewhere" is none of ours.
 */
export function ownAddress(path: string | null | undefined, origin: string): string {
  const home = `${origin}/`;
  if (!path?.startsWith('/') || !URL.canParse(path, origin)) return home;
  const url = new URL(path, origin);
  return url.origin === origin && !ON_THE_WAY.test(url.pathname) ? url.href : home;
}
