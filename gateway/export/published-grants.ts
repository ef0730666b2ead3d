import { type Identifiers, locationOf } from './grant-identifier.js';
import type { Organisation, PackagedGrant } from './grant-package.js';

/** One page of the grants that were imported. */
export const PUBLISHED_GRANTS_QUERY = `query PublishedGrants($filter: PublishedGrantFilter!, $after: String) {
  grants(filter: $filter, first: 500, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id title description currency amountAwarded awardedOn plannedFrom plannedTo programme lastModified
      funder { id name }
      recipient { id name }
      locations { code name }
      source { locator document { id title } }
    }
  }
}`;

export interface PublishedGrantsAnswer {
  grants: {
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: PublishedGrant[];
  } | null;
}

export interface PublishedGrant {
  id: string;
  title: string;
  description: string;
  currency: string;
  amountAwarded: string;
  awardedOn: string;
  plannedFrom: string | null;
  plannedTo: string | null;
  programme: string | null;
  lastModified: string | null;
  funder: Organisation;
  recipient: Organisation;
  locations: { code: string | null; name: string | null }[];
  source: { locator: string; document: { id: string; title: string } };
}

/** By which the hub lists people. */
const INDIVIDUAL = 'An individual';

/** A grant as its funder published it, under its own identifier. */
export function packagePublishedGrant(grant: PublishedGrant, identifiers: Identifiers): PackagedGrant {
  const { id, title, description, currency, funder, recipient, locations, programme, source } = grant;
  return {
    id,
    title,
    description,
    currency,
    amountAwarded: Number(grant.amountAwarded),
    awardDate: grant.awardedOn,
    ...plannedDates(grant),
    ...(recipient.name === INDIVIDUAL
      ? { recipientIndividual: recipient }
      : { recipientOrganization: [recipient] }),
    fundingOrganization: [funder],
    ...(locations.length > 0 && {
      beneficiaryLocation: locations.map(({ name, code }) => locationOf(name, code)),
    }),
    ...(programme !== null && { grantProgramme: [{ title: programme }] }),
    ...(isMoment(grant.lastModified) && { dateModified: grant.lastModified }),
    dataSource: identifiers.dataSource(source.document.id, source.locator),
  };
}

/** The standard takes no mere day for it, and no time without its zone. */
function isMoment(text: string | null): text is string {
  return text !== null && /T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text);
}

function plannedDates({ plannedFrom, plannedTo }: PublishedGrant): Pick<PackagedGrant, 'plannedDates'> {
  if (plannedFrom === null && plannedTo === null) return {};
  return {
    plannedDates: [
      {
        ...(plannedFrom !== null && { startDate: plannedFrom }),
        ...(plannedTo !== null && { endDate: plannedTo }),
      },
    ],
  };
}
