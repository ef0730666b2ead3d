import type { Repository } from 'typeorm';
import { readEach } from '../../../shared/db/row-loader.js';
import type { DataImport } from './import.entity.js';

/** In the order in which they were loaded; those that brought one document, or all for null. */
export type Imports = (document: string | null) => Promise<DataImport[]>;

export function createImports(imports: Repository<DataImport>): Imports {
  return readEach((document) => {
    const chosen = imports.createQueryBuilder('import').orderBy('import.position');
    if (document !== null) chosen.where(':document = ANY(import.documentIds)', { document });
    return chosen.getMany();
  }, String);
}
