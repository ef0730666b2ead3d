/**
 * Ids that spell a question, so that any subgraph can answer its part of it: "areas=E07000220+E07000222&asOf=2026-11-22".
 * Keys are sorted: the same question always has the same id.
 */
export function spellId(parts: Readonly<Record<string, string>>): string {
  return Object.keys(parts)
    .sort()
    .map((key) => `${key}=${escapePart(parts[key] ?? '')}`)
    .join('&');
}

/** The parts of a spelled id; null when it does not spell anything. */
export function readSpelledId(id: string): Record<string, string> | null {
  const parts: Record<string, string> = {};
  for (const part of id.split('&')) {
    const match = /^([A-Za-z]+)=(.*)$/.exec(part);
    if (match?.[1] === undefined || match[2] === undefined) return null;
    parts[match[1]] = unescapePart(match[2]);
  }
  return parts;
}

/** Only what would end a part is escaped, so that the id stays legible. */
function escapePart(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('&', '%26');
}

function unescapePart(text: string): string {
  return text.replaceAll('%26', '&').replaceAll('%25', '%');
}
