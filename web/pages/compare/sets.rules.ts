import { writeList } from '../../parts/figures.js';
import { findStanding, type SetOnADay, STANDINGS, type Standing } from '../../parts/standing.rules.js';

/** "in force for South Warwickshire; out of date for North Worcestershire; not known for Rugby" */
export function tellStandings(sets: readonly (SetOnADay & { partnership: { name: string } })[]): string {
  return (Object.keys(STANDINGS) as Standing[])
    .map((standing) => ({
      words: STANDINGS[standing].words.toLowerCase(),
      names: sets.filter((one) => findStanding(one) === standing).map(({ partnership }) => partnership.name),
    }))
    .filter(({ names }) => names.length > 0)
    .map(({ words, names }) => `${words} for ${writeList(names)}`)
    .join('; ');
}
