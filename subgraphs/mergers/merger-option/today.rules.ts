import { compareText, groupBy, indexBy } from '../../../shared/collections.js';
import { type GivenArea, type Holding, known } from '../area/given-area.rules.js';
import { listNames } from '../assessment/sentence.rules.js';

/** A partnership of today in a police area. */
export interface TodaysPartnership {
  id: string;
  name: string;
  /** Codes of every area that it holds, wholly or in part. */
  codes: string[];
  /** False where it holds only a part of one of them. */
  whole: boolean;
}

/** The partnerships of today that hold any of the areas, by name. */
export function todaysPartnerships(areas: readonly GivenArea[]): TodaysPartnership[] {
  const links = areas.flatMap((area) =>
    known(area.holdings).map((holding) => ({ code: known(area.code), holding })),
  );
  return [...groupBy(links, ({ holding }) => holding.id).values()]
    .flatMap(([first, ...others]) => (first ? [partnershipOf(first.holding, [first, ...others])] : []))
    .sort((a, b) => compareText(a.name, b.name));
}

function partnershipOf(
  { id, name }: Holding,
  links: readonly { code: string; holding: Holding }[],
): TodaysPartnership {
  return {
    id,
    name,
    codes: links.map(({ code }) => code).sort(compareText),
    whole: links.every(({ holding }) => holding.whole),
  };
}

/**
 * Today's grouping of the areas into partnerships of whole areas. An area is in none of them where the partnership that
 * holds it holds only a part of it, or a part of another area as well.
 */
export function todaysGroups(partnerships: readonly TodaysPartnership[]): string[][] {
  return partnerships.filter((partnership) => partnership.whole).map((partnership) => partnership.codes);
}

/** Areas that today's partnerships do not hold in whole areas, by name. */
export function areasHeldInPart(
  areas: readonly GivenArea[],
  partnerships: readonly TodaysPartnership[],
): GivenArea[] {
  const whole = new Set(todaysGroups(partnerships).flat());
  return areas
    .filter((area) => !whole.has(known(area.code)))
    .sort((a, b) => compareText(known(a.name), known(b.name)));
}

/** Why a grouping is not that of today; null where it is. */
export function whyNotCurrent(
  areas: readonly GivenArea[],
  partnerships: readonly TodaysPartnership[],
  groups: readonly (readonly string[])[],
): string | null {
  const inPart = areasHeldInPart(areas, partnerships);
  if (inPart.length > 0) return heldInPart(inPart, partnerships);
  const today = new Set(todaysGroups(partnerships).map((codes) => codes.join('+')));
  const nameOf = indexBy(areas, (area) => area.code);
  const changed = groups
    .filter((codes) => !today.has([...codes].sort(compareText).join('+')))
    .flat()
    .map((code) => known(nameOf.get(code)?.name))
    .sort(compareText);
  if (changed.length === 0) return null;
  return `Other fellow areas than today: ${listNames(changed)}.`;
}

/** The Act's unit is the whole area, so no lawful grouping is the one of today. */
function heldInPart(inPart: readonly GivenArea[], partnerships: readonly TodaysPartnership[]): string {
  const reasons = inPart.map((area) => {
    const holders = partnerships.filter((partnership) => partnership.codes.includes(known(area.code)));
    const parts = holders.map((partnership) => partnership.name);
    return `${area.name} (${listNames(parts)})`;
  });
  return `No lawful grouping is today's: the Act combines whole areas (s.5(4)), and partnerships of today hold parts of areas. Counted as changed in every option: ${reasons.join('; ')}.`;
}
