import { grants360Giving } from './grants-360giving/grants.importer.js';
import { homeOfficeCsp } from './home-office-csp/home-office-csp.importer.js';
import type { Importer } from './importer.js';
import { onsBoundaries } from './ons-boundaries/boundaries.importer.js';
import { onsLookup } from './ons-lookup/lookup.importer.js';
import { onsPopulations } from './ons-populations/populations.importer.js';
import { onsTableC2 } from './ons-table-c2/table-c2.importer.js';
import { partnershipFolder } from './partnership-folder/partnership-folder.importer.js';

/** Every sort of file that can be imported, in the order of the help. */
export const IMPORTERS: readonly Importer[] = [
  homeOfficeCsp,
  grants360Giving,
  onsTableC2,
  onsLookup,
  onsPopulations,
  onsBoundaries,
  partnershipFolder,
];
