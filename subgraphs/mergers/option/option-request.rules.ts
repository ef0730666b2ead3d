/** An area as the graph hands it over. Plain data throughout: a request can be posted to a worker thread. */
export interface OptionArea {
  /** GSS code; all codes of a request have the same length. */
  readonly id: string;
  readonly slug: string;
  /** A whole number of people. */
  readonly population: number;
  /** Any id of the county; null = the area is a county of its own. */
  readonly county: string | null;
  /** Codes of the areas next to it over land; codes outside the request are passed over. */
  readonly neighbours: readonly string[];
}

/** The contract's MergerConstraints with its defaults filled in; null = no limit. Areas by code or slug. */
export interface OptionConstraints {
  readonly contiguous: boolean;
  readonly withinCounty: boolean;
  readonly minPartnerships: number | null;
  readonly maxPartnerships: number | null;
  readonly minPopulation: number | null;
  readonly maxPopulation: number | null;
  readonly maxAreasPerPartnership: number | null;
  /** Each list stays in one partnership. */
  readonly together: readonly (readonly string[])[];
  /** No two of a list share a partnership. */
  readonly apart: readonly (readonly string[])[];
}

export const NO_CONSTRAINTS: OptionConstraints = {
  contiguous: true,
  withinCounty: false,
  minPartnerships: null,
  maxPartnerships: null,
  minPopulation: null,
  maxPopulation: null,
  maxAreasPerPartnership: null,
  together: [],
  apart: [],
};

export type OptionOrder = 'FEWEST_CHANGES' | 'FEWEST_PARTNERSHIPS' | 'MOST_EQUAL_POPULATION';

/** How many steps an answer may take. Steps are counted, not timed: the same request always ends the same way. */
export interface OptionBudget {
  readonly counting: number;
  readonly ordering: number;
}

export interface OptionRequest {
  readonly areas: readonly OptionArea[];
  /** Today's partnerships of whole areas. An area in none of them is held in part and counts as changed in every option. */
  readonly today: readonly (readonly string[])[];
  /** Every grouping of whole areas (England), or only today's (Wales, where the Act offers no combination). */
  readonly lawful: 'EVERY_GROUPING' | 'TODAY_ONLY';
  readonly constraints: OptionConstraints;
  readonly order: OptionOrder;
  readonly first: number;
  /** Id of the option after which the list goes on; null = from the start. */
  readonly after: string | null;
  readonly budget: OptionBudget;
}

/** Asked now and then whether the caller has gone away. */
export type ShouldStop = () => boolean;

export type OptionTask = 'matchingCount' | 'order';

/** Why there is no answer. Never an approximate one in its place. */
export type OptionFailure =
  | { readonly kind: 'beyond-budget'; readonly what: OptionTask; readonly reason: string }
  | { readonly kind: 'stopped'; readonly what: OptionTask; readonly reason: string }
  | { readonly kind: 'unknown-cursor'; readonly what: OptionTask; readonly reason: string };

export type Exact<Value> = { readonly kind: 'exact'; readonly value: Value } | OptionFailure;
