import { slugOf } from '../../shared/slug.js';

/** Identifiers of one publisher, each kind apart so that none is two things. */
export interface Identifiers {
  grant(id: string): string;
  organisation(kind: 'funder' | 'csp' | 'recipient', name: string): string;
  dataSource(documentId: string, locator: string): string;
}

/** Identifiers that begin with a publisher's prefix. Slashes, which some programs stumble over, are left out. */
export function createIdentifiers(prefix: string): Identifiers {
  return {
    grant: (id) => `${prefix}-${id.replaceAll('/', ':')}`,
    organisation: (kind, name) => `${prefix}:org:${kind}-${slugOf(name)}`,
    // A web address would be that of a paper, which the hub does not hold.
    dataSource: (documentId, locator) =>
      `urn:${prefix.toLowerCase()}:document:${encodeURIComponent(documentId)}:${encodeURIComponent(locator)}`,
  };
}

/** The kinds of area codes that the standard names, by the first three characters of the code. */
const GEO_CODE_TYPES: Readonly<Record<string, string>> = {
  E05: 'WD',
  E06: 'UA',
  E07: 'NMD',
  E08: 'MD',
  E09: 'LONB',
  E10: 'CTY',
  E22: 'CSP',
  E23: 'PFA',
  W05: 'WD',
  W06: 'UA',
  // The standard has two codes for one thing: CSP is that of England.
  W14: 'CDRP',
};

export interface Location {
  name?: string;
  geoCode?: string;
  geoCodeType?: string;
  countryCode: 'GB';
}

/** A place as the standard writes it; without a type where it has none for such codes. */
export function locationOf(name: string | null, code: string | null): Location {
  const type = code === null ? undefined : GEO_CODE_TYPES[code.slice(0, 3)];
  return {
    ...(name !== null && { name }),
    ...(code !== null && { geoCode: code }),
    ...(type && { geoCodeType: type }),
    countryCode: 'GB',
  };
}
