import type { DataSource } from 'typeorm';
import { readOnce } from '../../../shared/db/row-loader.js';
import { LawBook } from './law.rules.js';
import { LawRuleRow, LawVersion } from './law-rule.entity.js';

/** The law table of the loaded data. */
export type LoadLaw = () => Promise<LawBook>;

/** Two statements, kept like all that is read for as long as the data are the same. */
export function createLoadLaw(data: DataSource): LoadLaw {
  return readOnce(() => readLaw(data));
}

async function readLaw(data: DataSource): Promise<LawBook> {
  const [version] = await data.getRepository(LawVersion).find();
  if (!version) throw new Error('the law table is empty: load the data first');
  const rows = await data.getRepository(LawRuleRow).find({ order: { position: 'ASC' } });
  const { lawVerifiedOn, caveat } = version;
  return new LawBook(
    rows.map((row) => row.rule),
    { lawVerifiedOn, caveat },
  );
}
