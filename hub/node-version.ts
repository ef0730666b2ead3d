const NEEDED = [20, 19] as const;

/** @throws Error in plain words when this Node is older than the hub needs. */
export function requireNode(version: string = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  throw new Error(`The hub needs Node ${NEEDED.join('.')} or newer; this is ${version}.`);
}
