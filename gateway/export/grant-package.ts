import type { Location } from './grant-identifier.js';

/** A grant in the 360Giving Data Standard 1.4, as far as the hub knows one. */
export interface PackagedGrant {
  id: string;
  title: string;
  description: string;
  currency: string;
  amountAwarded: number;
  awardDate: string;
  plannedDates?: { startDate?: string; endDate?: string; description?: string }[];
  recipientOrganization?: Organisation[];
  recipientIndividual?: Organisation;
  fundingOrganization: Organisation[];
  beneficiaryLocation?: Location[];
  grantProgramme?: { title: string }[];
  dateModified?: string;
  dataSource: string;
  relatedDocument?: { id: string; title: string; description: string }[];
}

export interface Organisation {
  id: string;
  name: string;
}

/** Money that was asked for and is not among the grants. */
export interface NotPackaged {
  title: string;
  because: string;
  /** Pounds; null where no amount is known. */
  amount: string | null;
}

/** The standard lets a package hold other things; their names begin with x_. */
export interface GrantPackage {
  version: '1.4';
  identifier: string;
  title: string;
  description: string;
  issued: string;
  publisher: { identifier: string; name: string };
  grants: PackagedGrant[];
  x_attribution: readonly string[];
  x_notIncluded: NotPackaged[];
}
