/** The key that an address gives, where it is one of those that there are. */
export function pick<Key extends string>(among: Record<Key, unknown>, given: string | null): Key | null {
  return (Object.keys(among) as Key[]).find((key) => key === given) ?? null;
}
