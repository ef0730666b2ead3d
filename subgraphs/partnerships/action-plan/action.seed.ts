import type { DataFolder } from '../../../shared/files/data-folder.js';
import { sourceIn } from '../paper/partnerships-file.seed.js';
import type { Action } from './action.entity.js';
import type { ActionPlan } from './action-plan.entity.js';
import { objectionToActions, objectionToOwner } from './action-plan.rules.js';
import { subPlanId, type TakenPlans } from './action-plan.seed.js';
import type { ActionFields, ActionPlansFile } from './action-plans-file.seed.js';

type Path = readonly PropertyKey[];
type Report = (path: Path, reason: string) => void;

/** What is written of an action; the part that it belongs to is there already. */
export type ActionRow = Omit<Action, 'subPlan'>;

/** Every action of every file. What is wrong is said by id and line: the text of an action is shown to nobody. */
export function actionRows(
  folder: DataFolder,
  files: readonly ActionPlansFile[],
  plans: TakenPlans,
): ActionRow[] {
  const taken = new Set<string>();
  return files.flatMap((file) => {
    const { actions } = file.contents.value;
    const report: Report = (path, reason) => folder.report(file.contents, path, reason);
    const objection = actions.length > 0 ? objectionToActions(file.document) : null;
    if (objection !== null) report(['actions'], objection);
    return actions.flatMap((fields, index) => {
      const path = ['actions', index];
      if (taken.has(fields.id)) report([...path, 'id'], `the id ${fields.id} is used twice`);
      taken.add(fields.id);
      const plan = planOf(file, fields, plans, (key, reason) => report([...path, ...key], reason));
      return plan ? [actionRow(file, fields, plan)] : [];
    });
  });
}

function planOf(
  file: ActionPlansFile,
  fields: ActionFields,
  plans: TakenPlans,
  report: Report,
): ActionPlan | undefined {
  const plan = plans.get(fields.plan);
  if (!plan) {
    report(['plan'], `no action plan has the id ${fields.plan}`);
    return undefined;
  }
  const objection = objectionToOwner(file.document, plan.partnershipId);
  if (objection !== null) report(['plan'], objection);
  const { subPlan } = fields;
  if (subPlan !== null && !plan.subPlans.some(({ id }) => id === subPlanId(plan.id, subPlan)))
    report(['subPlan'], `the plan ${plan.id} has no part with the id ${subPlan}`);
  return plan;
}

function actionRow(file: ActionPlansFile, fields: ActionFields, plan: ActionPlan): ActionRow {
  const { id, subPlan, text, owner, due, progress, note, asOf, source } = fields;
  return {
    id,
    planId: plan.id,
    subPlanId: subPlan === null ? null : subPlanId(plan.id, subPlan),
    text,
    owner,
    due,
    progress,
    note,
    asOf: asOf ?? file.knownAt,
    source: sourceIn({ documentId: file.document.id }, source),
  };
}
