/** A place that can be looked for, and the page that it leads to. */
export interface FindablePlace {
  /** "Community safety partnership" */
  what: string;
  name: string;
  /** GSS code: "E22000359". */
  code: string;
  /** Other names it goes by. */
  aliases: readonly string[];
  /** Where it leads: one page for most, several for a council area that several partnerships cover; null where they are out of reach. */
  doors: readonly Door[] | null;
}

export interface Door {
  title: string;
  path: string;
}

/** Words of names and questions that tell one place from no other. */
const COMMON_WORDS = new Set([
  ...['and', 'of', 'the', 'in', 'for', 'with', 'upon'],
  ...['council', 'borough', 'district', 'county', 'city', 'unitary', 'authority'],
  ...['police', 'area', 'force', 'community', 'safety', 'partnership', 'csp'],
]);

/** How well a place fits what was typed: 3 the whole name or code, 2 its beginning, 1 words of it, 0 not at all. */
export function rankPlace(place: FindablePlace, typed: string): 0 | 1 | 2 | 3 {
  const wanted = plainWords(typed);
  if (wanted === '') return 0;
  const names = [place.name, ...place.aliases].map(plainWords);
  const telling = tellingWords(wanted);
  if (plainWords(place.code) === wanted) return 3;
  if (names.some((name) => name === wanted || sameWords(tellingWords(name), telling))) return 3;
  if (names.some((name) => name.startsWith(wanted))) return 2;
  return names.some((name) => everyWordBegins(telling, name.split(' '))) ? 1 : 0;
}

/** The places that fit what was typed, the best first; among equals as they were given, then by name. */
export function findPlaces(places: readonly FindablePlace[], typed: string): FindablePlace[] {
  const kinds = [...new Set(places.map(({ what }) => what))];
  return places
    .map((place) => ({ place, rank: rankPlace(place, typed) }))
    .filter(({ rank }) => rank > 0)
    .sort(
      (a, b) =>
        b.rank - a.rank ||
        kinds.indexOf(a.place.what) - kinds.indexOf(b.place.what) ||
        a.place.name.localeCompare(b.place.name, 'en-GB'),
    )
    .map(({ place }) => place);
}

/** "Stratford-on-Avon" as "stratford-on-avon" is by its id; a name that was typed becomes what an id would be. */
export function idOfName(typed: string): string {
  return plainWords(typed).replaceAll(' ', '-');
}

/** "Ynys Môn / St. Helens" as "ynys mon st helens". */
function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function tellingWords(plain: string): string[] {
  const words = plain.split(' ');
  const telling = words.filter((word) => !COMMON_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, index) => word === other[index]);
}

function everyWordBegins(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.every((beginning) => words.some((word) => word.startsWith(beginning)));
}
