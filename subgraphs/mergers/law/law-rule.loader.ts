import type { DataSource } from 'typeorm';
import { readOnce } from '../../../shared/db/row-loader.js';
import { LawBook } from './law.rules.js';
import { LawRuleRow, LawVersion } from './law-rule.entity.js';

/** The law table of the loaded data. */
export type LoadLaw = () => Promise<LawBook>;

interface ReadBook {
  fingerprint: string;
  book: LawBook;
}

/** The table last read over these connections: it is read again only when other data has been loaded. */
const lastRead = new WeakMap<DataSource, ReadBook>();

/** One short statement a request; the table itself once a process and load. */
export function createLoadLaw(data: DataSource): LoadLaw {
  return readOnce(() => readLaw(data));
}

async function readLaw(data: DataSource): Promise<LawBook> {
  const [version] = await data.getRepository(LawVersion).find();
  if (!version) throw new Error('the law table is empty: load the data first');
  const last = lastRead.get(data);
  if (last?.fingerprint === version.fingerprint) return last.book;
  const rows = await data.getRepository(LawRuleRow).find({ order: { position: 'ASC' } });
  const { fingerprint, lawVerifiedOn, caveat } = version;
  const book = new LawBook(
    rows.map((row) => row.rule),
    { lawVerifiedOn, caveat },
  );
  lastRead.set(data, { fingerprint, book });
  return book;
}
