import type {
  PartnershipCrimeQuery,
  PartnershipDutiesQuery,
  PartnershipFactsQuery,
  PartnershipGroupsQuery,
  PartnershipItselfQuery,
  PartnershipMoneyQuery,
  PartnershipPeopleAndPlansQuery,
  PartnershipPrioritiesQuery,
} from '../../documents.js';
import type { PlanWithActions } from './actions.js';

export type Itself = NonNullable<PartnershipItselfQuery['partnership']>;
export type Duties = NonNullable<PartnershipDutiesQuery['partnership']>['duties'];
export type Groups = NonNullable<PartnershipGroupsQuery['partnership']>['groups'];
export type Money = NonNullable<PartnershipMoneyQuery['partnership']>;
export type Crime = NonNullable<NonNullable<PartnershipCrimeQuery['partnership']>['measures']>;
export type PeopleAndPlans = NonNullable<PartnershipPeopleAndPlansQuery['partnership']>;
export type Facts = NonNullable<PartnershipFactsQuery['partnership']>['statedFacts'];

/** Everything known about a partnership, part by part; a part is null where it is out of reach. */
export interface FoundPartnership {
  id: string;
  /** The day on which the page was made. */
  madeOn: string;
  itself: Itself | null;
  priorities: PartnershipPrioritiesQuery | null;
  groups: Groups | null;
  duties: Duties | null;
  money: Money | null;
  crime: Crime | null;
  peopleAndPlans: PeopleAndPlans | null;
  facts: Facts | null;
  /** Undefined for whoever is no officer of the partnership, who may not ask for them. */
  actions: readonly PlanWithActions[] | null | undefined;
}
