/** What the address of a page of several partnerships says. */
export interface PlacesChosen {
  partnerships: readonly string[] | null;
  policeArea: string | null;
  county: string | null;
}

/** A partnership that a reader may choose. */
export interface Choosable {
  id: string;
  name: string;
  policeArea: { id: string; name: string } | null;
}

/** Partnerships of one police area, under its name. */
export interface ChoosableGroup {
  id: string;
  name: string;
  partnerships: Choosable[];
}

/** Which partnerships, or of which place, does an address choose? What a form left empty is not chosen. */
export function readPlaces(choices: URLSearchParams): PlacesChosen {
  const partnerships = [...new Set(choices.getAll('partnership').filter((id) => id !== ''))];
  return {
    partnerships: partnerships.length > 0 ? partnerships : null,
    policeArea: choices.get('policeArea') || null,
    county: choices.get('county') || null,
  };
}

/** What to ask the hub for: partnerships by name go before a place, which then only says what else is offered. */
export function placesToAskFor(places: PlacesChosen): {
  partnerships: string[] | null;
  policeArea: string | null;
  county: string | null;
} {
  const { partnerships, policeArea, county } = places;
  if (partnerships) return { partnerships: [...partnerships], policeArea: null, county: null };
  return { partnerships: null, policeArea, county };
}

/** Every partnership under its police area, both by name; those of none known come last. */
export function groupByPoliceArea(partnerships: readonly Choosable[]): ChoosableGroup[] {
  const groups = new Map<string, ChoosableGroup>();
  for (const partnership of partnerships) {
    const { id, name } = partnership.policeArea ?? { id: '', name: 'Police area not known' };
    const group = groups.get(id) ?? { id, name, partnerships: [] };
    group.partnerships.push(partnership);
    groups.set(id, group);
  }
  return [...groups.values()].sort(
    (one, other) =>
      Number(one.id === '') - Number(other.id === '') || one.name.localeCompare(other.name, 'en'),
  );
}

/** The police areas to offer in full: those of what is shown, and the one in the address. */
export function groupsToOffer(
  groups: readonly ChoosableGroup[],
  shown: readonly string[],
  policeArea: string | null,
): ChoosableGroup[] {
  const isShown = new Set(shown);
  return groups
    .map((group) =>
      // Where police areas are out of reach this group holds everybody.
      group.id === ''
        ? { ...group, partnerships: group.partnerships.filter(({ id }) => isShown.has(id)) }
        : group,
    )
    .filter((group) => group.id === policeArea || group.partnerships.some(({ id }) => isShown.has(id)));
}

/** The one police area that everything shown lies in; none where there are several. */
export function onlyPoliceArea(
  groups: readonly ChoosableGroup[],
  shown: readonly string[],
  policeArea: string | null,
): ChoosableGroup | null {
  const [first, ...others] = groupsToOffer(groups, shown, policeArea);
  return first && others.length === 0 && first.id !== '' ? first : null;
}

/** Nothing was chosen at all. */
export function isOfAll({ partnerships, policeArea, county }: PlacesChosen): boolean {
  return partnerships === null && policeArea === null && county === null;
}

const MISTAKES: ReadonlySet<string> = new Set([
  'UNKNOWN_ID',
  'BAD_DATE',
  'BAD_PERIOD',
  'UNKNOWN_PERIOD',
  'TOO_MANY_IDS',
]);

/** Whether the address asks for what cannot be: a place, a day or a year that there is not. */
export function isMistaken(problems: readonly { code: string }[]): boolean {
  return problems.some(({ code }) => MISTAKES.has(code));
}

/** Problems as a reader of the page can mend them: what the hub says of a day speaks of its own variables. */
export function explainMistakes<P extends { code: string; message: string }>(problems: readonly P[]): P[] {
  return problems.map((problem) =>
    problem.code === 'BAD_DATE'
      ? { ...problem, message: 'The day in the address is none: choose a day of the calendar.' }
      : problem,
  );
}
