import {
  areasOutsideEngland,
  isTooFew,
  type MergerCase,
  policeAreasWithoutActor,
} from '../merger-case.rules.js';
import { listNames } from '../sentence.rules.js';
import type { Notice } from './finding.rules.js';

/** What bars the merger whoever agrees. The geography rules say for the days of the order what agreements took over. */
export function barNotices(merger: MergerCase): Notice[] {
  return [...tooFewAreas(merger), ...outsideEngland(merger), ...nobodyToAgree(merger)];
}

function tooFewAreas(merger: MergerCase): Notice[] {
  if (!isTooFew(merger)) return [];
  const [only] = merger.areas;
  const about = only ? `Only ${only.name} is named.` : 'No area is named.';
  return [{ rule: ['combo-min-two', 'geo-two-plus'], about }];
}

function outsideEngland(merger: MergerCase): Notice[] {
  const names = areasOutsideEngland(merger).map((area) => area.name);
  if (names.length === 0) return [];
  return [{ rule: ['combo-england-only', 'geo-england-only'], about: `In Wales: ${listNames(names)}.` }];
}

function nobodyToAgree(merger: MergerCase): Notice[] {
  const names = policeAreasWithoutActor(merger).map((role) => role.policeArea.name);
  if (names.length === 0) return [];
  const about = `No policing body could agree on ${merger.asOf} for police area ${listNames(names)}.`;
  return [{ rule: 'legacy-gap-2012', about }];
}
