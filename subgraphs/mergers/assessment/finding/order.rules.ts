import { isBeforeAgreements, type MergerCase } from '../merger-case.rules.js';
import { listNames } from '../sentence.rules.js';
import type { Notice } from './finding.rules.js';

/** What the Secretary of State's order took, before agreements replaced it. */
export function orderNotices(merger: MergerCase): Notice[] {
  if (!isBeforeAgreements(merger)) return [];
  const { areas, authorities, asOf } = merger;
  const names = listNames(authorities.map((body) => body.name));
  return [
    { rule: 'legacy-order-start', about: `Asked for ${asOf}.` },
    {
      rule: 'legacy-order-power',
      about: `On ${asOf} an order was the only way to combine ${listNames(areas.map((area) => area.name))}.`,
    },
    { rule: 'legacy-order-tests', about: `To apply together or be consulted: ${names}.` },
    ...twoTierGuidance(merger),
  ];
}

function twoTierGuidance({ authorities }: MergerCase): Notice[] {
  const councils = authorities
    .filter((body) => body.kinds.includes('COUNTY_COUNCIL'))
    .map((body) => body.name);
  if (councils.length === 0) return [];
  return [{ rule: 'geo-upper-tier-benefit', about: `Two tiers here: ${listNames(councils)}.` }];
}
