import type {
  CrimeComparedQuery,
  MeasuresAndYearsToChooseQuery,
  MoneyPerResidentQuery,
  PrioritiesAsWrittenQuery,
  ThemesSharedQuery,
} from '../../documents.js';
import type { ChoosableGroup } from '../../parts/places-chosen.rules.js';
import type { CompareChoices } from './compare.rules.js';

export type Crime = NonNullable<CrimeComparedQuery['compareMeasures']>;
type Priorities = NonNullable<PrioritiesAsWrittenQuery['comparePriorities']>;
export type Sets = Priorities['partnerships'];
export type Themes = NonNullable<ThemesSharedQuery['comparePriorities']>['themes'];
export type Money = NonNullable<MoneyPerResidentQuery['partnerships']>['nodes'];
export type Offer = MeasuresAndYearsToChooseQuery;

/** What is shown side by side; a part is null where it is out of reach. */
export interface Comparison {
  chosen: CompareChoices;
  /** What of the address was no choice, in words. */
  mistakes: readonly string[];
  groups: readonly ChoosableGroup[];
  /** By name; empty where nothing was chosen. */
  partnerships: readonly { id: string; name: string }[];
  crime: Crime | null;
  /** The day on which the sets stand. */
  asOf: string | null;
  sets: Sets | null;
  themes: Themes | null;
  money: Money | null;
  offer: Offer | null;
}
