import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { compareText, groupBy, indexBy } from '../../../shared/collections.js';
import type { LawBook } from '../law/law.rules.js';
import type { AreaFacts } from './area-facts.js';
import { type Assessment, assessMerger } from './assessment.rules.js';
import { MergerVerdict } from './assessment-terms.js';
import { combinedPartnerships, describePartnership } from './finding/existing-combination.rules.js';
import { findingsFrom, type LegalFinding, type Notice } from './finding/finding.rules.js';
import { listNames } from './sentence.rules.js';

/** A proposed grouping of areas, every group assessed and all of them held against each other. */
export interface RestructureAssessment {
  /** NOT_PERMITTED where one group is not, or an area is in two; else what the most demanding group needs. */
  verdict: MergerVerdict;
  asOf: IsoDate;
  lawVerifiedOn: IsoDate;
  /** In the order given. A group of one area is a partnership of its own: NOT_A_MERGER, and no obstacle. */
  groups: Assessment[];
  overlaps: Overlap[];
  /** What concerns the groups together; what concerns one group is among its own findings. */
  findings: LegalFinding[];
}

/** An area that several groups claim. */
export interface Overlap {
  areaId: string;
  areaName: string;
  /** Places of the groups in the proposal, from 0. */
  groups: number[];
}

type Groups = readonly (readonly AreaFacts[])[];

/** The verdict of the whole is the first of these that a group has. */
const MOST_DEMANDING = [
  MergerVerdict.NOT_PERMITTED,
  MergerVerdict.ORDER_ROUTE,
  MergerVerdict.PERMITTED_WITH_SECRETARY_OF_STATE,
  MergerVerdict.PERMITTED,
] as const;

/** Could this whole grouping lawfully be made on the day, and where do its groups get in each other's way? */
export function assessRestructure(groups: Groups, asOf: IsoDate, law: LawBook): RestructureAssessment {
  const assessments = groups.map((areas) => assessMerger(areas, { asOf }, law));
  const overlaps = overlapsOf(groups);
  return {
    verdict: verdictOnAll(assessments, overlaps),
    asOf,
    lawVerifiedOn: law.verification.lawVerifiedOn,
    groups: assessments,
    overlaps,
    findings: findingsFrom([...overlapNotices(overlaps), ...endingNotices(groups)], law, asOf),
  };
}

function verdictOnAll(groups: readonly Assessment[], overlaps: readonly Overlap[]): MergerVerdict {
  if (overlaps.length > 0) return MergerVerdict.NOT_PERMITTED;
  const verdicts = new Set(groups.map((group) => group.verdict));
  return MOST_DEMANDING.find((verdict) => verdicts.has(verdict)) ?? MergerVerdict.NOT_A_MERGER;
}

/** Areas named by more than one group, by name; twice in the same group counts once. */
function overlapsOf(groups: Groups): Overlap[] {
  const claims = groups.flatMap((areas, group) =>
    [...indexBy(areas, (area) => area.id).values()].map((area) => ({ area, group })),
  );
  return [...groupBy(claims, ({ area }) => area.id)]
    .flatMap(([areaId, [first, ...others]]) =>
      first && others.length > 0
        ? [{ areaId, areaName: first.area.name, groups: [first, ...others].map(({ group }) => group) }]
        : [],
    )
    .sort((a, b) => compareText(a.areaName, b.areaName));
}

function overlapNotices(overlaps: readonly Overlap[]): Notice[] {
  return overlaps.map(({ areaName, groups }) => ({
    rule: ['combo-no-overlap', 'geo-no-overlap'],
    about: `${areaName} is in groups ${listNames(groups.map((group) => String(group + 1)))}.`,
  }));
}

/** Combined partnerships of today that no group takes whole. */
function endingNotices(groups: Groups): Notice[] {
  const named = groups.map((areas) => new Set(areas.map((area) => area.id)));
  return combinedPartnerships(groups.flat())
    .filter(({ wholeAreas }) => !named.some((ids) => wholeAreas.every((area) => ids.has(area.id))))
    .map((partnership) => ({
      rule: 'combo-terminate',
      about: `${describePartnership(partnership)} would be broken up.`,
    }));
}
