import type { Shape } from './mark.js';

/** Whether a set of priorities may be taken for what a partnership pursues on the day. */
export type Standing = 'IN_FORCE' | 'OUT_OF_DATE' | 'PROPOSED' | 'WITHOUT_YEARS' | 'NOT_KNOWN';

export const STANDINGS: Readonly<Record<Standing, { words: string; shape: Shape }>> = {
  IN_FORCE: { words: 'In force', shape: 'full' },
  OUT_OF_DATE: { words: 'Out of date', shape: 'half' },
  PROPOSED: { words: 'Proposed, not adopted', shape: 'ring' },
  WITHOUT_YEARS: { words: 'Adopted, years not known', shape: 'warning' },
  NOT_KNOWN: { words: 'Not known', shape: 'none' },
};

/** The set that stands for a partnership on a day, as far as its standing goes. */
export interface SetOnADay {
  outOfDate: boolean | null;
  set: { status: 'ADOPTED' | 'PROPOSED' } | null;
}

/** Where does the set that stands for a partnership stand on the day? */
export function findStanding(compared: SetOnADay): Standing {
  if (compared.set === null) return 'NOT_KNOWN';
  if (compared.set.status === 'PROPOSED') return 'PROPOSED';
  if (compared.outOfDate === null) return 'WITHOUT_YEARS';
  return compared.outOfDate ? 'OUT_OF_DATE' : 'IN_FORCE';
}
