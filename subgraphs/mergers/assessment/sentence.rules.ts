/** Names as a sentence lists them; semicolons where a name has a comma or an "and" of its own. */
export function listNames(names: readonly string[]): string {
  if (names.some((name) => /,| and /.test(name))) return names.join('; ');
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** An enum value as words: "CHIEF_OFFICER_OF_POLICE" is "chief officer of police". */
export function inWords(value: string): string {
  return value.toLowerCase().replaceAll('_', ' ');
}

export function capitalise(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
