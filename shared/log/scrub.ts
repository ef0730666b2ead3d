/** What stands where something was left out. */
const OUT = '[left out]';

/** Controls that JSON leaves as they are, line separators, and marks that turn the direction of text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [INVISIBLE, ' '],
  // Tokens (JWT, whole or in part) and what else comes with an Authorization header.
  [/\beyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)*/g, OUT],
  [/\b(Bearer|Basic) +[A-Za-z0-9._~+/=-]+/gi, `$1 ${OUT}`],
  // Connection strings, and names and passwords in any other address.
  [/\bpostgres(?:ql)?:\/\/\S*/gi, `postgres://${OUT}`],
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, '$1'],
  [
    /\b(\w*(?:password|passwd|secret|authorization|api[_-]?key|access_token|id_token|refresh_token)["']?\s*[=:]\s*)(?:"[^"]*"|'[^']*'|[^\s,;]+)/gi,
    `$1${OUT}`,
  ],
  // Addresses of people.
  [/[^\s"'<>(),;:@]+@[^\s"'<>(),;:@]+\.[^\s"'<>(),;:@]+/g, OUT],
  // graphql and PostgreSQL repeat a value that they cannot take: it came from a question, or is part of an answer.
  [/(cannot represent [^:]*:|got invalid value|invalid input (?:syntax|value) for [^:]*:).*/gi, `$1 ${OUT}`],
  [/(Unexpected token ).*( is not valid JSON)/gi, `$1${OUT}$2`],
];

/**
 * Takes out of a text what no log may hold: tokens, passwords, connection strings, addresses of people, values of questions and
 * answers; and every character that could break a line or colour a terminal.
 */
export function scrub(text: string): string {
  return REPLACEMENTS.reduce((told, [pattern, instead]) => told.replace(pattern, instead), text);
}
