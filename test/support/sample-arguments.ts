import type { SampleArguments } from './whole-schema.js';

const WARWICKSHIRE = '"warwickshire"';

/** What a walk over the whole schema gives where a field asks for something: places of the papers, and short pages. */
export const SAMPLES: SampleArguments = {
  'Query.localGovernmentArea.id': '"warwick"',
  'Query.localGovernmentAreas.county': WARWICKSHIRE,
  'Query.county.id': WARWICKSHIRE,
  'Query.policeArea.id': WARWICKSHIRE,
  'Query.partnership.id': '"south-warwickshire"',
  'Query.partnerships.policeArea': WARWICKSHIRE,
  'Query.actionPlan.id': '"south-warwickshire-serious-violence"',
  'Query.paper.id': '"swcsp-2024"',
  'Query.fundingStatement.id': '"swcsp-2024-warwick-district-grants"',
  'Query.countyStrategyGroup.id': WARWICKSHIRE,
  'Query.measure.id': '"homicide"',
  'Query.compareMeasures.partnerships': '["south-warwickshire", "rugby"]',
  'Query.compareMeasures.measures': '["homicide", "violence-with-injury"]',
  'Query.nationalMeasures.measures': '["homicide"]',
  'Query.comparePriorities.partnerships': '["south-warwickshire", "south-cambridgeshire"]',
  'Query.assessMerger.input': '{ areas: ["warwick", "stratford-on-avon", "rugby"] }',
  'Query.assessRestructure.groups': '[["warwick", "stratford-on-avon"], ["rugby"]]',
  'Query.grants.first': '3',
  'Query.partnerships.first': '3',
  'PoliceArea.grants.first': '3',
  'PoliceArea.mergerOptions.first': '2',
  'PoliceArea.measures.measures': '["homicide"]',
  'PoliceArea.unassignedMeasures.measures': '["homicide"]',
  'PoliceArea.airportMeasures.measures': '["homicide"]',
  'County.measures.measures': '["homicide"]',
  'CombinedArea.measures.measures': '["homicide"]',
  'CommunitySafetyPartnership.measures.measures': '["homicide"]',
  'CommunitySafetyPartnership.priorityGaps.measures': '["homicide"]',
  'CommunitySafetyPartnership.grants.first': '3',
  'DataHealth.gaps.first': '2',
};
