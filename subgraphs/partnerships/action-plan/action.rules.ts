import { seatAt, seatsOf } from '../../../shared/access/seats.js';
import type { Viewer } from '../../../shared/access/viewer.js';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { compareText } from '../../../shared/collections.js';
import { ActionProgress } from './action-progress.js';

/** May somebody read the actions of this partnership's plans? Its own officers may, and nobody above them. */
export function mayReadActions(viewer: Viewer, partnershipId: string): boolean {
  return seatsOf(viewer).includes(seatAt('partnership', partnershipId));
}

/** What decides where an action stands in a list. */
export interface ListedAction {
  id: string;
  due: IsoDate | null;
  progress: ActionProgress | null;
  subPlanId: string | null;
}

/** What is left out does not narrow the choice. */
export interface ActionChoice {
  progress?: readonly ActionProgress[] | null | undefined;
  dueBefore?: IsoDate | null | undefined;
  /** Id of a sub-plan. */
  subPlan?: string | null | undefined;
}

const ENDED: readonly (ActionProgress | null)[] = [ActionProgress.DONE, ActionProgress.STOPPED];

/**
 * Should it have been done by now? Null where that is not known: there is no day, or the day has passed and nobody says how
 * far it had come.
 */
export function isOverdue(
  { due, progress }: Pick<ListedAction, 'due' | 'progress'>,
  today: IsoDate,
): boolean | null {
  if (ENDED.includes(progress)) return false;
  if (due === null) return null;
  if (due >= today) return false;
  return progress === null ? null : true;
}

/** The actions that are asked for. One without a due day is due before no day. */
export function chooseActions<Listed extends ListedAction>(
  actions: readonly Listed[],
  { progress, dueBefore, subPlan }: ActionChoice,
): Listed[] {
  return actions.filter(
    (action) =>
      (!progress || (action.progress !== null && progress.includes(action.progress))) &&
      (!dueBefore || (action.due !== null && action.due < dueBefore)) &&
      (typeof subPlan !== 'string' || action.subPlanId === subPlan),
  );
}

/** Puts those without a due day last. */
const NO_DAY = '~';

/** Due day, then id: the order of actions, and what a cursor holds. */
export function sortKeyOfAction({ id, due }: Pick<ListedAction, 'id' | 'due'>): string {
  return `${due ?? NO_DAY}\t${id}`;
}

export interface ActionPage<Listed> {
  nodes: Listed[];
  totalCount: number;
  hasNextPage: boolean;
}

/** So many of them from behind a sort key on; from the start where there is none. */
export function pageOfActions<Listed extends ListedAction>(
  actions: readonly Listed[],
  { size, after }: { size: number; after: string | null },
): ActionPage<Listed> {
  const sorted = [...actions].sort((a, b) => compareText(sortKeyOfAction(a), sortKeyOfAction(b)));
  const onward = sorted.filter((action) => after === null || compareText(sortKeyOfAction(action), after) > 0);
  return { nodes: onward.slice(0, size), totalCount: actions.length, hasNextPage: onward.length > size };
}
