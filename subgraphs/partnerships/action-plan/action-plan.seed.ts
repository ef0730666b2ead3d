import type { DataFolder } from '../../../shared/files/data-folder.js';
import { sourceIn } from '../paper/partnerships-file.seed.js';
import type { Partnership } from '../partnership/partnership.entity.js';
import type { PriorityTheme } from '../theme/theme.entity.js';
import type { ActionPlan, PlanThemeLink, SubPlan } from './action-plan.entity.js';
import { objectionToDays, objectionToPlan } from './action-plan.rules.js';
import type { ActionPlansFile, PlanFields, ThemeFields } from './action-plans-file.seed.js';

type Path = readonly PropertyKey[];

/** What the plans of the papers name. */
export interface PlanGround {
  partnerships: ReadonlyMap<string, Partnership>;
  themes: ReadonlyMap<string, PriorityTheme>;
}

/** What reading a plan needs at every depth. */
interface Reader extends PlanGround {
  file: ActionPlansFile;
  report(path: Path, reason: string): void;
}

/** A plan that has been taken, with the paper that told of it. */
export type TakenPlans = ReadonlyMap<string, ActionPlan>;

/** Every plan of every file, by id. One that an earlier file gives already is refused: a plan is told of by one paper. */
export function planRows(
  folder: DataFolder,
  files: readonly ActionPlansFile[],
  ground: PlanGround,
): TakenPlans {
  const taken = new Map<string, ActionPlan>();
  for (const file of files) {
    const report = (path: Path, reason: string) => folder.report(file.contents, path, reason);
    const reader: Reader = { ...ground, file, report };
    file.contents.value.plans.forEach((fields, index) => {
      const path = ['plans', index];
      const earlier = taken.get(fields.id);
      if (earlier) report([...path, 'id'], objectionToTwin(earlier, file));
      const plan = readPlan(reader, fields, path);
      if (plan && !earlier) taken.set(plan.id, plan);
    });
  }
  return taken;
}

function objectionToTwin({ id, source }: ActionPlan, { document }: ActionPlansFile): string {
  if (source.documentId === document.id) return `the id ${id} is used twice`;
  return `the plan ${id} is told of by ${source.documentId} already; a plan stands in one paper alone, so give its actions without it`;
}

function readPlan(reader: Reader, fields: PlanFields, path: Path): ActionPlan | undefined {
  const partnership = reader.partnerships.get(fields.partnership);
  if (!partnership) {
    reader.report([...path, 'partnership'], `no partnership has the slug ${fields.partnership}`);
    return undefined;
  }
  const objection = objectionToPlan(reader.file.document, partnership.id);
  if (objection !== null) reader.report([...path, 'partnership'], objection);
  const days = objectionToDays(fields.from, fields.to);
  if (days !== null) reader.report([...path, 'to'], days);
  const subPlans = readSubPlans(reader, fields, [...path, 'subPlans']);
  const themeLinks = readThemes(reader, fields.themes, { planId: fields.id, subPlanId: null }, path);
  const links = [...themeLinks, ...subPlans.flatMap((subPlan) => subPlan.themeLinks)];
  return {
    id: fields.id,
    partnershipId: partnership.id,
    title: fields.title,
    from: fields.from,
    to: fields.to,
    summary: fields.summary,
    themes: [...new Set(links.map((link) => link.themeId))],
    sortKey: `${partnership.sortKey}\t${fields.title}\t${fields.id}`,
    source: sourceIn({ documentId: reader.file.document.id }, fields.source),
    subPlans,
    themeLinks,
  };
}

function readSubPlans(reader: Reader, plan: PlanFields, path: Path): SubPlan[] {
  const taken = new Set<string>();
  return plan.subPlans.map(({ id: slug, title, themes }, position) => {
    const at = [...path, position];
    if (taken.has(slug)) reader.report([...at, 'id'], `the id ${slug} is used twice in this plan`);
    taken.add(slug);
    const id = subPlanId(plan.id, slug);
    const themeLinks = readThemes(reader, themes, { planId: null, subPlanId: id }, at);
    return { id, planId: plan.id, position, title, themeLinks };
  });
}

export function subPlanId(plan: string, subPlan: string): string {
  return `${plan}/${subPlan}`;
}

function readThemes(
  reader: Reader,
  fields: ThemeFields,
  owner: Pick<PlanThemeLink, 'planId' | 'subPlanId'>,
  path: Path,
): PlanThemeLink[] {
  const linked = new Set<string>();
  return fields.flatMap(({ theme: themeId, basis, because }, position) => {
    const theme = reader.themes.get(themeId);
    const at = [...path, 'themes', position, 'theme'];
    if (!theme) reader.report(at, `no theme has the id ${themeId}`);
    if (linked.has(themeId)) reader.report(at, `${themeId} is linked to it already`);
    linked.add(themeId);
    const id = `${owner.subPlanId ?? owner.planId}/${themeId}`;
    return theme ? [{ id, ...owner, position, themeId, theme, basis, because }] : [];
  });
}
