import type { Importer } from './importer.js';

/** Every sort of file that can be imported, in the order of the help. */
export const IMPORTERS: readonly Importer[] = [];
