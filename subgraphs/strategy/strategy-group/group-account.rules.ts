import { compareText, distinct } from '../../../shared/collections.js';

/** What one paper calls a group, and how new the paper is. */
export interface GroupAccount {
  paperId: string;
  /** Orders papers; null sorts as the oldest. */
  knownAt: string | null;
  name: string;
  alsoKnownAs: readonly string[];
}

/** The papers that describe a group, the newest first; papers of one day by id. */
export function newestFirst<Account extends GroupAccount>(accounts: readonly Account[]): Account[] {
  return [...accounts].sort(
    (a, b) => compareText(b.knownAt ?? '', a.knownAt ?? '') || compareText(a.paperId, b.paperId),
  );
}

/** Every name but the newest paper's own, each once: an earlier name stays known as another one. */
export function otherNames(accountsNewestFirst: readonly GroupAccount[]): string[] {
  const names = accountsNewestFirst.flatMap((account) => [account.name, ...account.alsoKnownAs]);
  return distinct(names).filter((name) => name !== accountsNewestFirst[0]?.name);
}
