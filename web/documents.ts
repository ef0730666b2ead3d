// Written by "npm run web:documents" from the .graphql files beside the pages and the public schema.
import type { WebDocument } from './asking/ask.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Along what a total is broken down; several give one group for each combination. */
export type GrantDimension =
  /** The partnership that received it. */
  | 'PARTNERSHIP'
  /** The local government area within the partnership, where a document names one. */
  | 'AREA'
  /** The year; money of several years that no document splits is a group without a year. */
  | 'FINANCIAL_YEAR'
  /** The body that gave it, under one name however documents call it. */
  | 'FUNDER'
  /** The one theme that it serves; money for several themes is a group without one. */
  | 'THEME';

/** What sort of body gave the money. */
export type FunderKind =
  /** A police and crime commissioner, or the body that acts as one. */
  | 'LOCAL_POLICING_BODY'
  /** The Home Office, also where another body passed its money on. */
  | 'HOME_OFFICE'
  /** A county council. */
  | 'COUNTY_COUNCIL'
  /** A district or borough council. */
  | 'DISTRICT_COUNCIL'
  /** A community safety partnership, out of its own money. */
  | 'PARTNERSHIP'
  /** A body named by the document that is none of these. */
  | 'OTHER'
  /** The document does not say who gave the money; in a total it may be the money of any funder. */
  | 'NOT_NAMED';

/** What sort of money a statement speaks of. */
export type FundingKind =
  /** Awarded or allocated to a partnership or to partners for its work. Only this kind enters grant totals. */
  | 'GRANT'
  /** A body's own budget or spending, for example a council's community safety budget. */
  | 'OWN_BUDGET'
  /** Posts or services paid for, for example posts hosted by a county council. */
  | 'POSTS_AND_SERVICES';

/** How a fact comes to be known. */
export type Basis =
  /** The document says it. */
  | 'STATED'
  /** Arithmetic or a join over stated facts. */
  | 'DERIVED'
  /** Read into the document by judgement; never to be shown as stated. */
  | 'INFERRED';

/** Who may see a record, in the words of the government security classifications. */
export type Marking =
  /** Published: anybody. */
  | 'PUBLIC'
  /** Not published: the owner, the county and the police area that the owner lies in, and administrators of the hub. A county that lies in several police areas has none above it. */
  | 'OFFICIAL'
  /** The owner alone: not its county, not its commissioner, not even administrators of the hub. Every reading of actions, and of counts of people that others may not know, is put on record. */
  | 'OFFICIAL_SENSITIVE';

/** Whether a printed total and the lines below it agree. */
export type ReconciliationStatus =
  /** Every line has an amount and they add up to the stated total. */
  | 'RECONCILED'
  /** Stated and itemised totals differ though every line has an amount. */
  | 'DIFFERS'
  /** A total is stated and at least one line has no amount. */
  | 'INCOMPLETE'
  /** The document prints no total to compare with. */
  | 'NO_STATED_TOTAL';

/** Why money was not added to a total. */
export type GrantLeftOutReason =
  /** Its years reach beyond the period asked for. */
  | 'OVERLAPPING'
  /** A period was asked for and the document gives the money no years. */
  | 'UNDATED'
  /** The document gives no amount. */
  | 'NO_AMOUNT'
  /** The amount is "around" a figure, or printed in rounded thousands. */
  | 'APPROXIMATE'
  /** It is a rate for each year, and the document does not say for which years. */
  | 'YEARLY_RATE'
  /** Other money that was asked for already includes it. */
  | 'INCLUDED_ELSEWHERE'
  /** Only part of an unsplit sum belongs to what was asked. */
  | 'NOT_SPLIT';

/** What sort of council area it is. */
export type LocalGovernmentAreaKind =
  /** A district below a county council. */
  | 'NON_METROPOLITAN_DISTRICT'
  /** One council does the work of county and district; the Isle of Wight included. */
  | 'UNITARY'
  /** A borough of one of the six metropolitan counties. */
  | 'METROPOLITAN_DISTRICT'
  /** One of the 32 London boroughs. */
  | 'LONDON_BOROUGH'
  /** The City of London, the Temples included. */
  | 'CITY_OF_LONDON'
  /** The Isles of Scilly. */
  | 'ISLES_OF_SCILLY'
  /** A county or county borough of Wales. */
  | 'WELSH_PRINCIPAL_AREA';

/** The country whose Regulations apply. */
export type Country =
  /** England: SI 2007/1830 applies, and areas can be combined by agreement. */
  | 'ENGLAND'
  /** Wales: SI 2007/3076 applies; the Act offers no combination of areas. */
  | 'WALES';

/** The kinds of body that s.5(1) of the Crime and Disorder Act 1998 makes responsible for an area. */
export type ResponsibleAuthorityKind =
  /** The council for the area: s.5(1)(a). */
  | 'COUNCIL'
  /** The county council of a two-tier area: s.5(1)(a). */
  | 'COUNTY_COUNCIL'
  /** A provider of probation services, from 1 April 2010: s.5(1)(aa). */
  | 'PROBATION_PROVIDER'
  /** The chief officer of police: s.5(1)(b). */
  | 'CHIEF_OFFICER_OF_POLICE'
  /** To 21 November 2012 (in London to 15 January 2012): s.5(1)(c) as it then stood. The Common Council is listed as the council. */
  | 'POLICE_AUTHORITY'
  /** A fire and rescue authority of the s.5(5) list: s.5(1)(d). A council that is its own fire authority is not listed twice. */
  | 'FIRE_AND_RESCUE_AUTHORITY'
  /** From 1 July 2022, England: s.5(1)(e). */
  | 'INTEGRATED_CARE_BOARD'
  /** 1 April 2013 to 30 June 2022, England: s.5(1)(e) as it then stood. */
  | 'CLINICAL_COMMISSIONING_GROUP'
  /** To 31 March 2013, England: s.5(1)(e) as it then stood. */
  | 'PRIMARY_CARE_TRUST'
  /** Wales: s.5(1)(f). */
  | 'LOCAL_HEALTH_BOARD';

/** The group that a figure is compared with. */
export type ComparisonGroup =
  /** The partnerships most like it in people and economy, from the statistical neighbours that ONS lists for areas of England; see `statisticalPeers`. */
  | 'STATISTICAL_NEIGHBOURS'
  /** Its police area: as a benchmark all that the force recorded, also what it assigned to no partnership; in a rank the partnerships of the police area. */
  | 'POLICE_AREA'
  /** As a benchmark the 43 police areas together; in a rank all 314 partnerships. */
  | 'ENGLAND_AND_WALES';

/** By what a count is divided. */
export type MeasureDenominator =
  /** Usual residents, ONS mid-year estimate. */
  | 'RESIDENTS'
  /** Households, Census 2021. For residential burglary alone. */
  | 'HOUSEHOLDS';

/** How long a period is. Only periods of one length are ever compared. */
export type PeriodKind =
  /** Twelve months, as published or added up from four quarters. */
  | 'YEAR'
  /** Three months, from January, April, July or October. Years are added up from them. */
  | 'QUARTER';

/** How a figure stands to another, judged by their 95 % limits. A cautious test: limits that overlap a little can still hide a difference. */
export type MeasureDifference =
  /** Its limits lie wholly above those of the other. */
  | 'HIGHER'
  /** Its limits lie wholly below those of the other. */
  | 'LOWER'
  /** The limits overlap: chance may explain that the figures differ. */
  | 'NO_REAL_DIFFERENCE';

/** What a rule says of a rate. The rule stands beside every rating. */
export type RagColour =
  /** So far above the benchmark as the rule asks for red. */
  | 'RED'
  /** Above the benchmark as the rule asks for amber, and not red. */
  | 'AMBER'
  /** Neither. */
  | 'GREEN';

/** Whether a partnership has set a priority on a theme that a measure bears on. */
export type PriorityStatus =
  /** One of the priorities that it adopted is mapped to a theme of the measure. */
  | 'SET'
  /** The priorities that it adopted are known, and none is mapped to a theme of the measure. */
  | 'NOT_SET'
  /** No paper held tells which priorities it adopted; proposed ones do not count. It does not mean that it has none. */
  | 'UNKNOWN';

/** Which options come first. What ties comes in the order of the id, by code point. */
export type MergerOrder =
  /** Fewest `areasChanged`, then fewest partnerships. */
  | 'FEWEST_CHANGES'
  /** Fewest partnerships, then fewest `areasChanged`. */
  | 'FEWEST_PARTNERSHIPS'
  /** Smallest difference between the most and the least populous partnership, then fewest partnerships. The grouping into one partnership has nothing to compare and comes last. */
  | 'MOST_EQUAL_POPULATION';

/** May the areas be combined? The first that holds: fewer than two different areas; an area outside England; before 16 January 2012; 16 January to 21 November 2012 outside London; purposes given and none in force; a required party not among the consents given; a required content not among the contents given; more than one police area or the City of London; else permitted. What the input leaves out is taken to be met. Contiguity, county lines and size never change it. Not legal advice. */
export type MergerVerdict =
  /** Can lawfully be made, if whatever the input leaves open is met: a merger that could be agreed, never one decided. */
  | 'PERMITTED'
  /** As PERMITTED, with the Secretary of State as a party and co-operation arrangements (s.5A(3)-(6)). */
  | 'PERMITTED_WITH_SECRETARY_OF_STATE'
  /** Barred, or a requirement that the input answers is not met. */
  | 'NOT_PERMITTED'
  /** Fewer than two different areas. */
  | 'NOT_A_MERGER'
  /** Before 16 January 2012: the Secretary of State's order was the only route. */
  | 'ORDER_ROUTE';

/** In what capacity somebody has to agree. */
export type PartyKind =
  /** A responsible authority of one or more of the areas (s.5(1)). */
  | 'RESPONSIBLE_AUTHORITY'
  /** The policing body of a police area involved (s.5(1E)). */
  | 'LOCAL_POLICING_BODY'
  /** A party across police areas and in place of the City of London’s policing body. */
  | 'SECRETARY_OF_STATE';

/** What a finding does to a merger; the three never mix. */
export type FindingSeverity =
  /** Bars the merger. */
  | 'BAR'
  /** Must be done for the merger to be made. */
  | 'REQUIREMENT'
  /** Not law: policy or practice worth weighing, or a gap in the data. */
  | 'ADVISORY';

/** Of whom or what there are counts. No subject is a part of another. */
export type PeopleSubject =
  /** Domestic homicide reviews that have begun and are not finished on a day; each is of a death. */
  | 'DOMESTIC_HOMICIDE_REVIEWS_UNDER_WAY'
  /** Deaths of which a review was finished within a time. */
  | 'DEATHS_REVIEWED'
  /** Victims who were given support within a time. */
  | 'VICTIMS_SUPPORTED';

/** What the area of a partnership rests on. */
export type FormationBasis =
  /** One local government area: s.5(1). Nothing had to be combined. */
  | 'SINGLE_AREA'
  /** Part of an area: published statistics keep the partnership of a district that has been abolished. */
  | 'PART_OF_AREA'
  /** Secretary of State's order, the only route before 16 January 2012. Also where a paper dates the merger before that day without naming the instrument. */
  | 'ORDER'
  /** Agreement under s.5(1A), from 16 January 2012; England only. */
  | 'COMBINATION_AGREEMENT'
  /** Whole areas stand together in published statistics; the hub does not know by what instrument, or whether there is one. */
  | 'NOT_RECORDED';

/** How far an action had come on a day. */
export type ActionProgress =
  /** Nothing had been done yet. */
  | 'NOT_STARTED'
  /** Begun and not finished. */
  | 'UNDER_WAY'
  /** Finished. */
  | 'DONE'
  /** Given up, or overtaken by events: nothing more will be done. */
  | 'STOPPED';

/** What the documents held show of a duty. The newest document that speaks to it decides; older ones stay in `evidence`. A duty that a paper only recites is no evidence. */
export type DutyOutcome =
  /** Shown to be done. */
  | 'MET'
  /** Said not to be done. */
  | 'NOT_MET'
  /** The practice described is not what the rule asks: an assessment every four years, a video instead of a public meeting. */
  | 'CONTRADICTED'
  /** No document held speaks to it. It is not a finding that the duty is neglected. */
  | 'UNKNOWN';

/** At which level a group works. */
export type GroupTier =
  /** Sets direction and priorities: the board, the strategy group of the Regulations. */
  | 'STRATEGIC'
  /** Turns priorities into action: delivery, tasking and operational groups. */
  | 'OPERATIONAL'
  /** Works on particular places, people or cases. */
  | 'PROBLEM_SOLVING'
  /** None of these, or the paper does not tell. */
  | 'OTHER';

/** Whether a count of people is told, and if not why. */
export type CountStatus =
  /** Told to everybody. */
  | 'SHOWN'
  /** Told because you act for the partnership whose count it is, and to nobody else: it contains a count that others could use to find out a small one. Not to be passed on. The reading is on record. */
  | 'SHOWN_TO_OWNER'
  /** Not told, because it is below 5 or would give away one that is: the hub does not say which of the two. Of all counted areas of a partnership together it is below 5, or that of one area alone. */
  | 'SUPPRESSED'
  /** No paper held tells it for every one of the areas. Never zero, and never the sum of those that are told. Comes before SUPPRESSED where both hold. */
  | 'NOT_STATED';

/** How far a set of priorities had come when its document was written. */
export type PrioritySetStatus =
  /** Agreed by the partnership. */
  | 'ADOPTED'
  /** Put to a board that had not yet agreed it when the document was written. Not an adoption. */
  | 'PROPOSED';

/** In what way documents do not agree. */
export type ContradictionKind =
  /** Two documents say different things of the same. Each may have been true on its day. */
  | 'DOCUMENTS_DISAGREE'
  /** A document's sum is not the sum of its parts. */
  | 'SUM_DIFFERS'
  /** A practice that a document describes is not what the Act or the Regulations ask. A reading by laymen, not legal advice. */
  | 'RULE_CONTRADICTED';

/** What somebody is to the places of the hub. */
export type ViewerRole =
  /** Works for community safety partnerships. */
  | 'PARTNERSHIP_OFFICER'
  /** Works for two-tier counties, over their partnerships. */
  | 'COUNTY_OFFICER'
  /** Works for the police and crime commissioners of police areas. */
  | 'OPCC_ANALYST'
  /** Is the police and crime commissioner of police areas, or acts as one. */
  | 'COMMISSIONER'
  /** Runs the hub; the role has no places. */
  | 'ADMINISTRATOR';

/** Which grants to add. What is left out does not narrow; several places narrow each other; an empty list asks for nothing. */
export type GrantFilter = {
  /** Money to this police area's partnerships: slug or GSS code; UNKNOWN_ID when there is none. */
  policeArea?: string | number | null | undefined;
  /** Money to the partnerships of this two-tier county: slug or GSS code; UNKNOWN_ID when there is none. */
  county?: string | number | null | undefined;
  /** Money to these partnerships: slugs or GSS codes, at most 500; UNKNOWN_ID names those that do not exist. */
  partnerships?: Array<string | number> | null | undefined;
  /** First year of the period; open where left out. BAD_PERIOD when it is after `to`. */
  from?: string | null | undefined;
  /** Last year of the period; open where left out. */
  to?: string | null | undefined;
  /** Only money of these sorts of funders; any where left out. An empty list asks for nothing. */
  funderKinds?: Array<FunderKind> | null | undefined;
  /** Money that serves any of these themes, ids as in `priorityThemes`; money for several themes is taken whole. UNKNOWN_ID names those that do not exist. */
  themes?: Array<string | number> | null | undefined;
};

/** By what a rate becomes red, amber or green. BAD_ARGUMENT where a percentage is not from 0 to 1,000, or amber begins above red. */
export type RagRuleInput = {
  /** The group whose rate is the benchmark. */
  compareWith?: ComparisonGroup | null | undefined;
  /** Red from this many per cent above the benchmark. */
  redAbovePercent?: number | null | undefined;
  /** Amber beyond this many per cent above the benchmark. */
  amberAbovePercent?: number | null | undefined;
  /** Red only where the 95 % limits of rate and benchmark do not overlap. */
  realDifferenceOnly?: boolean | null | undefined;
};

/** What the groupings must meet beyond the law; constraints combine freely. BAD_ARGUMENT for a negative number or a least above a most. */
export type MergerConstraints = {
  /** Each partnership's areas join up over land. Not a rule of law. */
  contiguous?: boolean | null | undefined;
  /** No partnership crosses a county boundary. Not a rule of law. The counties: two-tier, metropolitan, Greater London; every other single-tier area is a county of its own. */
  withinCounty?: boolean | null | undefined;
  /** Fewest partnerships. */
  minPartnerships?: number | null | undefined;
  /** Most partnerships. */
  maxPartnerships?: number | null | undefined;
  /** Fewest residents of a partnership, by the newest mid-year estimate held. */
  minPopulation?: number | null | undefined;
  /** Most residents of a partnership, by the newest mid-year estimate held. */
  maxPopulation?: number | null | undefined;
  /** Most areas of a partnership. */
  maxAreasPerPartnership?: number | null | undefined;
  /** Areas that stay in one partnership, list by list. Areas of the police area by slug or GSS code; UNKNOWN_ID names those that are none of its areas, AREA_ABOLISHED the successor of one that has ended. */
  together?: Array<Array<string | number>> | null | undefined;
  /** Pairs of areas that must not share a partnership; of a longer list no two may. BAD_ARGUMENT for an area listed with itself. Areas of the police area by slug or GSS code; UNKNOWN_ID names those that are none of its areas, AREA_ABOLISHED the successor of one that has ended. */
  apart?: Array<Array<string | number>> | null | undefined;
};

export type CrimeComparedQueryVariables = Exact<{
  partnerships: Array<string | number> | string | number;
  measures?: Array<string | number> | string | number | null | undefined;
  yearEnding?: string | null | undefined;
  rule?: RagRuleInput | null | undefined;
  benchmarks?: Array<ComparisonGroup> | ComparisonGroup | null | undefined;
}>;


export type CrimeComparedQuery = { compareMeasures: { rule: string, period: { from: string, to: string }, measures: Array<{ id: string, name: string, description: string }>, rows: Array<{ partnership: { id: string, name: string, statisticalPeers: { basis: Basis | null, method: string | null, unavailableBecause: string | null, peers: Array<{ position: number, partnership: { id: string, name: string } | null }> | null, sources: Array<{ locator: string, basis: Basis, document: { id: string, title: string } }> } | null, priorityGaps: { entries: Array<{ priority: PriorityStatus, basis: Basis, figure: { measure: { id: string } } }> } | null } | null, figures: Array<{ count: number | null, unavailableBecause: string | null, basis: Basis, caveats: Array<string>, rateUnavailableBecause: string | null, measure: { id: string, name: string }, sources: Array<{ locator: string, basis: Basis, document: { id: string, title: string } }>, rate: { per: number, value: number, lowerLimit: number | null, upperLimit: number | null, denominator: number, denominatorKind: MeasureDenominator, denominatorYear: number, sources: Array<{ locator: string, basis: Basis, document: { id: string, title: string } }> } | null, benchmarks: Array<{ kind: ComparisonGroup, basis: Basis | null, members: number, difference: MeasureDifference | null, percentDifference: number | null, unavailableBecause: string | null, rate: { value: number, lowerLimit: number | null, upperLimit: number | null } | null }>, rating: { rating: RagColour | null, basis: Basis | null, because: string }, change: { from: string | null, to: string | null, previousCount: number | null, change: number | null, percent: number | null, difference: MeasureDifference | null, unavailableBecause: string | null } }> }> } | null };

export type MeasuresAndYearsToChooseQueryVariables = Exact<{
  partnerships?: Array<string | number> | string | number | null | undefined;
}>;


export type MeasuresAndYearsToChooseQuery = { measures: Array<{ id: string, name: string, parent: { id: string } | null }> | null, measurePeriods: Array<{ to: string, kind: PeriodKind, partnershipsHeld: number, partnershipsInAll: number }> | null, fundingStatements: Array<{ id: string, from: string | null, to: string | null, lines: Array<{ id: string, from: string | null, to: string | null }> }> | null };

export type MoneyPerResidentQueryVariables = Exact<{
  partnerships?: Array<string | number> | string | number | null | undefined;
  policeArea?: string | number | null | undefined;
  county?: string | number | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  funderKinds?: Array<FunderKind> | FunderKind | null | undefined;
}>;


export type MoneyPerResidentQuery = { partnerships: { nodes: Array<{ id: string, name: string, areas: Array<{ id: string, name: string, source: { locator: string, basis: Basis, document: { id: string, title: string } } }> | null, grantPerHead: { notKnownBecause: string | null, basis: Basis, inputs: Array<string>, population: number | null, populationYear: number | null, perHead: { pence: string | number } | null, totals: { total: { pence: string | number } | null, counted: Array<{ id: string, title: string, from: string | null, to: string | null, source: { locator: string, basis: Basis, document: { id: string, title: string } } }>, leftOut: Array<{ reason: GrantLeftOutReason, because: string, approximate: boolean, amount: { pence: string | number } | null, statement: { id: string, title: string, from: string | null, to: string | null } }> } } | null }> } | null };

export type CountyAtAGlanceQueryVariables = Exact<{
  id: string | number;
}>;


export type CountyAtAGlanceQuery = { county: { id: string, code: string, name: string, strategyGroupRequired: boolean, source: { locator: string, basis: Basis, document: { id: string, title: string } }, areas: Array<{ id: string, name: string, population: number | null, policeArea: { id: string, name: string } }>, partnerships: Array<{ id: string, name: string, population: number | null, populationYear: number | null, areas: Array<{ id: string, name: string, source: { locator: string, basis: Basis, document: { id: string, title: string } } }> | null, priorities: Array<{ id: string, source: { document: { id: string } } }>, duties: Array<{ rule: string, outcome: DutyOutcome, evidence: Array<{ document: { id: string } }> }>, dataGaps: Array<{ what: string, because: string }> | null }> | null, grantTotals: { total: { pence: string | number } | null, groups: Array<{ partnership: { id: string } | null, total: { pence: string | number } }>, leftOut: Array<{ reason: GrantLeftOutReason }>, counted: Array<{ id: string, source: { locator: string, basis: Basis, document: { id: string, title: string } } }> } | null, strategyGroup: { id: string, name: string, alsoKnownAs: Array<string>, source: { locator: string, basis: Basis, document: { id: string, title: string } }, duties: Array<{ rule: string, duty: string, citation: string, outcome: DutyOutcome, explanation: string, evidence: Array<{ locator: string, basis: Basis, document: { id: string, title: string } }> }>, attendees: Array<{ name: string | null, role: string | null, organisation: string, source: { locator: string, basis: Basis, document: { id: string, title: string } } }>, statedFacts: Array<{ id: string, kind: string, text: string, source: { locator: string, basis: Basis, document: { id: string, title: string } } }> } | null } | null };

export type DutiesShownQueryVariables = Exact<{
  partnerships?: Array<string | number> | string | number | null | undefined;
  policeArea?: string | number | null | undefined;
  county?: string | number | null | undefined;
}>;


export type DutiesShownQuery = { partnerships: { nodes: Array<{ id: string, name: string, duties: Array<{ rule: string, duty: string, citation: string, outcome: DutyOutcome, explanation: string, evidence: Array<{ basis: Basis, locator: string, document: { id: string, title: string, knownAt: string | null } }> }>, countyStrategyGroups: Array<{ id: string, name: string, duties: Array<{ rule: string, duty: string, citation: string, outcome: DutyOutcome, explanation: string, evidence: Array<{ basis: Basis, locator: string, document: { id: string, title: string, knownAt: string | null } }> }> }> | null }> } | null, lawVerification: { lawVerifiedOn: string, caveat: string } | null };

export type FundingPlacesToChooseQueryVariables = Exact<{
  policeArea?: string | number | null | undefined;
  county?: string | number | null | undefined;
  partnerships?: Array<string | number> | string | number | null | undefined;
  listPartnerships: boolean;
}>;


export type FundingPlacesToChooseQuery = { policeAreas: Array<{ id: string, name: string }> | null, counties: Array<{ id: string, name: string }> | null, partnerships?: { nodes: Array<{ id: string, code: string, name: string }> } | null };

export type GrantsInAllQueryVariables = Exact<{
  groupBy: Array<GrantDimension> | GrantDimension;
  filter: GrantFilter;
}>;


export type GrantsInAllQuery = { grantTotals: { total: { pence: string | number } | null, groups: Array<{ financialYear: string | null, funder: string | null, partnership: { id: string, name: string } | null, recipient: { id: string } | null, theme: { id: string, name: string } | null, total: { pence: string | number } }>, counted: Array<{ id: string, title: string, source: { locator: string, basis: Basis, document: { id: string, title: string } }, statedTotal: { pence: string | number } | null, lines: Array<{ id: string, title: string, recipient: string, from: string | null, to: string | null, perYear: boolean, funder: string | null, amount: { pence: string | number } | null, partnership: { id: string } | null, funderBody: { name: string } | null, themes: Array<{ id: string }> | null }> }>, leftOut: Array<{ reason: GrantLeftOutReason, because: string, approximate: boolean, amount: { pence: string | number } | null, lines: Array<{ id: string, title: string, recipient: string }>, statement: { id: string, title: string, source: { locator: string, basis: Basis, document: { id: string, title: string } } }, includedIn: Array<{ id: string, title: string }> }>, publishedGrants: { count: number, reachingBeyond: number, from: string | null, to: string | null, total: { pence: string | number } | null } | null } | null };

export type StatementsOnMoneyQueryVariables = Exact<{
  policeArea?: string | number | null | undefined;
  partnerships?: Array<string | number> | string | number | null | undefined;
}>;


export type StatementsOnMoneyQuery = { fundingStatements: Array<{ id: string, title: string, kind: FundingKind, from: string | null, to: string | null, note: string | null, statedTotalApproximate: boolean, statedTotal: { pence: string | number } | null, itemisedTotal: { pence: string | number } | null, reconciliation: { status: ReconciliationStatus, linesWithoutAmount: number, difference: { pence: string | number } | null }, source: { locator: string, basis: Basis, document: { id: string, title: string } }, lines: Array<{ id: string, title: string, recipient: string, from: string | null, to: string | null, approximate: boolean, perYear: boolean, amount: { pence: string | number } | null }> }> | null };

export type EndedAreaToChooseQueryVariables = Exact<{
  id: string | number;
}>;


export type EndedAreaToChooseQuery = { localGovernmentArea: { id: string, name: string } | null };

export type WhereToBeginQueryVariables = Exact<{ [key: string]: never; }>;


export type WhereToBeginQuery = { policeAreas: Array<{ id: string, name: string, country: Country }> | null, counties: Array<{ id: string, name: string }> | null };

export type EveryPlaceQueryVariables = Exact<{ [key: string]: never; }>;


export type EveryPlaceQuery = { policeAreas: Array<{ id: string, code: string, name: string }> | null, counties: Array<{ id: string, code: string, name: string }> | null, partnerships: { nodes: Array<{ id: string, code: string, name: string, alsoKnownAs: Array<string> }> } | null, localGovernmentAreas: Array<{ id: string, code: string, name: string, kind: LocalGovernmentAreaKind, partnerships: Array<{ id: string, name: string }> | null }> | null };

export type MergerGroundQueryVariables = Exact<{
  policeArea: string | number;
}>;


export type MergerGroundQuery = { policeArea: { id: string, name: string, localPolicingBody: { name: string }, areas: Array<{ id: string, code: string, name: string, kind: LocalGovernmentAreaKind, longitude: number | null, latitude: number | null, source: { locator: string, basis: Basis, document: { id: string, title: string } }, neighbours: Array<{ id: string }> }>, partnerships: Array<{ id: string, name: string, areas: Array<{ id: string }> | null }> | null } | null };

export type OneMergerOptionQueryVariables = Exact<{
  policeArea: string | number;
  constraints: MergerConstraints;
  order?: MergerOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type OneMergerOptionQuery = { policeArea: { mergerOptions: { nodes: Array<{ id: string, current: boolean, partnershipCount: number, areasChanged: number, notCurrentBecause: string | null, documentedIn: Array<{ locator: string, basis: Basis, document: { id: string, title: string } }>, effects: { boards: { before: number | null, after: number | null, change: number | null, inputs: string }, statutoryPapers: Array<{ rule: string, title: string, citation: string, perYear: { before: number | null, after: number | null, change: number | null } }>, responsibleAuthorities: { before: number | null, after: number | null, change: number | null, inputs: string }, authoritySeats: { before: number | null, after: number | null, change: number | null, inputs: string }, countiesCrossed: { before: number | null, after: number | null, change: number | null, inputs: string }, healthBoardsCrossed: { before: number | null, after: number | null, change: number | null, inputs: string }, populationSpread: { before: number | null, after: number | null, change: number | null, inputs: string } }, combinedAreas: Array<{ id: string, population: number | null, areas: Array<{ id: string, name: string }> | null, existing: { id: string, name: string } | null, assessment: { verdict: MergerVerdict, requiredParties: Array<{ id: string, name: string, kind: PartyKind, because: string, citation: string }>, findings: Array<{ rule: string, severity: FindingSeverity, message: string, citation: string }> } | null }> }> } | null } | null };

export type PoliceAreasToChooseQueryVariables = Exact<{ [key: string]: never; }>;


export type PoliceAreasToChooseQuery = { policeAreas: Array<{ id: string, name: string }> | null };

export type WaysToGroupQueryVariables = Exact<{
  policeArea: string | number;
  constraints: MergerConstraints;
  order: MergerOrder;
  after?: string | null | undefined;
  first: number;
}>;


export type WaysToGroupQuery = { policeArea: { mergerOptions: { lawfulCount: string, lawfulBecause: string, matchingCount: string, matchingByPartnerships: Array<{ partnerships: number, count: string }>, nodes: Array<{ id: string, current: boolean, partnershipCount: number, areasChanged: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type WhoMustSignQueryVariables = Exact<{
  areas: Array<string | number> | string | number;
}>;


export type WhoMustSignQuery = { assessMerger: { verdict: MergerVerdict, asOf: string, lawVerifiedOn: string, areas: Array<{ id: string, name: string }> | null, requiredParties: Array<{ id: string, name: string, kind: PartyKind, because: string, citation: string }>, requiredContents: Array<{ id: string, text: string, citation: string }>, findings: Array<{ rule: string, severity: FindingSeverity, message: string, citation: string }> } | null };

export type DocumentHeldQueryVariables = Exact<{
  document: string | number;
}>;


export type DocumentHeldQuery = { dataHealth: { sources: Array<{ subgraph: string, what: string, records: number, vintage: string | null, licence: string | null, attribution: Array<string> | null, caveats: Array<string> | null, document: { id: string, title: string, publisher: string, publishedOn: string | null, knownAt: string | null, marking: Marking, importedFile: { name: string, sha256: string, loadedAt: string } | null } }>, contradictions: Array<{ kind: ContradictionKind, text: string, partnership: { id: string, name: string } | null, sources: Array<{ locator: string, basis: Basis, document: { id: string, title: string } }> }> } | null };

export type RulesInForceQueryVariables = Exact<{ [key: string]: never; }>;


export type RulesInForceQuery = { rules: Array<{ id: string, title: string, text: string, citation: string, from: string | null, note: string | null, document: { id: string }, items: Array<{ id: string, text: string, citation: string }> }> | null };

export type WhatAPaperSaysQueryVariables = Exact<{
  paper: string | number;
  day?: string | null | undefined;
}>;


export type WhatAPaperSaysQuery = { paper: { title: string, marking: Marking, about: string | null, facts: Array<{ id: string, kind: string, text: string, source: { locator: string, basis: Basis } }>, fundingStatements: Array<{ id: string, title: string, statedTotal: { pence: string | number } | null, source: { locator: string, basis: Basis }, lines: Array<{ id: string, title: string, amount: { pence: string | number } | null, source: { locator: string, basis: Basis } }> }> | null, prioritySets: Array<{ id: string, label: string, status: PrioritySetStatus, source: { locator: string, basis: Basis }, priorities: Array<{ id: string, title: string, focus: string | null, source: { locator: string, basis: Basis } }> }>, groups: Array<{ id: string, name: string, describedIn: Array<{ locator: string, basis: Basis, document: { id: string } }>, members: Array<{ name: string | null, role: string | null, organisation: string, source: { locator: string, basis: Basis, document: { id: string } } }> }>, countyStrategyGroups: Array<{ id: string, name: string, county: { id: string } | null, source: { locator: string, basis: Basis, document: { id: string } } }> | null } | null };

export type PapersHeldQueryVariables = Exact<{ [key: string]: never; }>;


export type PapersHeldQuery = { papers: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, knownAt: string | null, marking: Marking, about: string | null, facts: Array<{ id: string }>, fundingStatements: Array<{ id: string }> | null }> | null, dataHealth: { contradictions: Array<{ sources: Array<{ document: { id: string } }> }> } | null };

export type ActionsOfPlansQueryVariables = Exact<{
  id: string | number;
}>;


export type ActionsOfPlansQuery = { partnership: { id: string, actionPlans: Array<{ id: string, title: string, actions: { totalCount: number, marking: Marking, nodes: Array<{ id: string, text: string, due: string | null, overdue: boolean | null, progress: ActionProgress | null, note: string | null, asOf: string, subPlan: { id: string, title: string } | null, owner: { body: string, role: string | null }, source: { locator: string, basis: Basis, document: { id: string, title: string, publisher: string, publishedOn: string | null, knownAt: string | null, marking: Marking } } }> } | null }> } | null };

export type PartnershipCrimeQueryVariables = Exact<{
  id: string | number;
  measures: Array<string | number> | string | number;
}>;


export type PartnershipCrimeQuery = { partnership: { id: string, measures: Array<{ count: number | null, unavailableBecause: string | null, basis: Basis, caveats: Array<string>, rateUnavailableBecause: string | null, measure: { id: string, name: string }, period: { from: string, to: string }, rate: { per: number, value: number, lowerLimit: number | null, upperLimit: number | null, denominatorKind: MeasureDenominator, denominatorYear: number } | null, benchmarks: Array<{ difference: MeasureDifference | null, basis: Basis | null, unavailableBecause: string | null, rate: { value: number } | null }>, change: { from: string | null, percent: number | null, unavailableBecause: string | null }, sources: Array<{ locator: string, basis: Basis, document: { id: string, title: string, publisher: string, publishedOn: string | null, knownAt: string | null, marking: Marking } }> }> | null } | null };

export type PartnershipDutiesQueryVariables = Exact<{
  id: string | number;
}>;


export type PartnershipDutiesQuery = { partnership: { id: string, duties: Array<{ rule: string, duty: string, citation: string, outcome: DutyOutcome, explanation: string, evidence: Array<{ locator: string, basis: Basis, document: { id: string, title: string, publisher: string, publishedOn: string | null, knownAt: string | null, marking: Marking } }> }> } | null };

export type PartnershipFactsQueryVariables = Exact<{
  id: string | number;
}>;


export type PartnershipFactsQuery = { partnership: { id: string, statedFacts: Array<{ id: string, kind: string, text: string, source: { locator: string, basis: Basis, document: { id: string, title: string, publisher: string, publishedOn: string | null, knownAt: string | null, marking: Marking } } }> } | null };

export type PartnershipGroupsQueryVariables = Exact<{
  id: string | number;
}>;


export type PartnershipGroupsQuery = { partnership: { id: string, groups: Array<{ id: string, name: string, tier: GroupTier, meets: string | null, meetsSource: { locator: string, basis: Basis, document: { id: string, title: string, publisher: string, publishedOn: string | null, knownAt: string | null, marking: Marking } } | null, source: { locator: string, basis: Basis, document: { id: string, title: string, publisher: string, publishedOn: string | null, knownAt: string | null, marking: Marking } }, members: Array<{ listedOn: string, name: string | null, role: string | null, organisation: string, seats: number, source: { locator: string, basis: Basis, document: { id: string, title: string, publisher: string, publishedOn: string | null, knownAt: string | null, marking: Marking } } }> }> } | null };

export type PartnershipItselfQueryVariables = Exact<{
  id: string | number;
}>;


export type PartnershipItselfQuery = { partnership: { id: string, name: string, code: string, alsoKnownAs: Array<string>, formedOn: string | null, formationBasis: FormationBasis, population: number | null, populationYear: number | null, formationSource: { locator: string, basis: Basis, document: { id: string, title: string, publisher: string, publishedOn: string | null, knownAt: string | null, marking: Marking } }, policeArea: { id: string, name: string, localPolicingBody: { name: string } } | null, areas: Array<{ id: string, name: string, population: number | null, populationYear: number | null, county: { name: string } | null, source: { locator: string, basis: Basis, document: { id: string, title: string, publisher: string, publishedOn: string | null, knownAt: string | null, marking: Marking } } }> | null, countyStrategyGroups: Array<{ id: string, name: string, source: { locator: string, basis: Basis, document: { id: string, title: string, publisher: string, publishedOn: string | null, knownAt: string | null, marking: Marking } } }> | null, responsibleAuthorities: Array<{ id: string, name: string, kind: ResponsibleAuthorityKind, citation: { locator: string, basis: Basis, document: { id: string, title: string, publisher: string, publishedOn: string | null, knownAt: string | null, marking: Marking } } }> | null, statedResponsibleAuthorities: Array<{ name: string, source: { locator: string, basis: Basis, document: { id: string, title: string, publisher: string, publishedOn: string | null, knownAt: string | null, marking: Marking } } }>, dataGaps: Array<{ what: string, because: string }> | null } | null };

export type PartnershipMoneyQueryVariables = Exact<{
  id: string | number;
}>;


export type PartnershipMoneyQuery = { partnership: { id: string, grantPerHead: { notKnownBecause: string | null, population: number | null, populationYear: number | null, inputs: Array<string>, perHead: { pence: string | number } | null } | null, grantTotals: { total: { pence: string | number } | null, groups: Array<{ funder: string | null, total: { pence: string | number } }>, leftOut: Array<{ reason: GrantLeftOutReason }> } | null, fundingStatements: Array<{ id: string, title: string, from: string | null, to: string | null, statedTotal: { pence: string | number } | null, itemisedTotal: { pence: string | number } | null, reconciliation: { status: ReconciliationStatus, difference: { pence: string | number } | null }, source: { locator: string, basis: Basis, document: { id: string, title: string, publisher: string, publishedOn: string | null, knownAt: string | null, marking: Marking } } }> | null } | null };

export type PartnershipPeopleAndPlansQueryVariables = Exact<{
  id: string | number;
}>;


export type PartnershipPeopleAndPlansQuery = { partnership: { id: string, peopleCounts: Array<{ subject: PeopleSubject, on: string | null, from: string | null, to: string | null, periodBasis: Basis, count: number | null, status: CountStatus, marking: Marking, basis: Basis, sources: Array<{ locator: string, basis: Basis, document: { id: string, title: string, publisher: string, publishedOn: string | null, knownAt: string | null, marking: Marking } }>, byArea: Array<{ count: number | null, status: CountStatus, marking: Marking, area: { id: string, name: string } | null, source: { locator: string, basis: Basis, document: { id: string, title: string, publisher: string, publishedOn: string | null, knownAt: string | null, marking: Marking } } | null }> | null }> | null, actionPlans: Array<{ id: string, title: string, from: string | null, to: string | null, summary: string | null, marking: Marking, subPlans: Array<{ id: string, title: string }>, source: { locator: string, basis: Basis, document: { id: string, title: string, publisher: string, publishedOn: string | null, knownAt: string | null, marking: Marking } } }> } | null };

export type PartnershipPrioritiesQueryVariables = Exact<{
  id: string | number;
}>;


export type PartnershipPrioritiesQuery = { comparePriorities: { asOf: string, partnerships: Array<{ outOfDate: boolean | null, set: { id: string, label: string, status: PrioritySetStatus, from: string | null, to: string | null, yearsNote: string | null, source: { locator: string, basis: Basis, document: { id: string, title: string, publisher: string, publishedOn: string | null, knownAt: string | null, marking: Marking } }, priorities: Array<{ id: string, title: string, focus: string | null, crossCutting: boolean, leads: Array<string>, themes: Array<{ id: string, name: string }>, source: { locator: string, basis: Basis, document: { id: string, title: string, publisher: string, publishedOn: string | null, knownAt: string | null, marking: Marking } } }> } | null }> } | null, partnership: { id: string, prioritySets: Array<{ id: string, label: string, status: PrioritySetStatus, from: string | null, to: string | null, source: { locator: string, basis: Basis, document: { id: string, title: string, publisher: string, publishedOn: string | null, knownAt: string | null, marking: Marking } }, priorities: Array<{ id: string }> }> } | null };

export type PoliceAreaAtAGlanceQueryVariables = Exact<{
  id: string | number;
}>;


export type PoliceAreaAtAGlanceQuery = { policeArea: { id: string, name: string, population: number, localPolicingBody: { name: string }, source: { locator: string, basis: Basis, document: { id: string, title: string } }, partnerships: Array<{ id: string, name: string, population: number | null, populationYear: number | null, areas: Array<{ id: string, name: string, source: { locator: string, basis: Basis, document: { id: string, title: string } } }> | null, priorities: Array<{ id: string, source: { document: { id: string } } }>, duties: Array<{ rule: string, outcome: DutyOutcome, evidence: Array<{ document: { id: string } }> }>, dataGaps: Array<{ what: string, because: string }> | null }> | null, grantTotals: { total: { pence: string | number } | null, groups: Array<{ partnership: { id: string } | null, total: { pence: string | number } }>, leftOut: Array<{ reason: GrantLeftOutReason }>, counted: Array<{ id: string, source: { locator: string, basis: Basis, document: { id: string, title: string } } }> } | null } | null };

export type PrioritiesAsWrittenQueryVariables = Exact<{
  partnerships?: Array<string | number> | string | number | null | undefined;
  policeArea?: string | number | null | undefined;
  county?: string | number | null | undefined;
  asOf?: string | null | undefined;
}>;


export type PrioritiesAsWrittenQuery = { comparePriorities: { asOf: string, partnerships: Array<{ outOfDate: boolean | null, partnership: { id: string, name: string }, set: { label: string, status: PrioritySetStatus, from: string | null, to: string | null, yearsNote: string | null, source: { basis: Basis, locator: string, document: { id: string, title: string } }, priorities: Array<{ id: string, title: string, focus: string | null, crossCutting: boolean, leads: Array<string>, source: { basis: Basis, locator: string, document: { id: string, title: string } }, themeLinks: Array<{ basis: Basis, because: string, theme: { id: string } }> }> } | null }> } | null };

export type ThemesSharedQueryVariables = Exact<{
  partnerships?: Array<string | number> | string | number | null | undefined;
  policeArea?: string | number | null | undefined;
  county?: string | number | null | undefined;
  asOf?: string | null | undefined;
}>;


export type ThemesSharedQuery = { comparePriorities: { themes: Array<{ theme: { id: string, name: string }, partnerships: Array<{ id: string, name: string }> }> } | null };

export type AgesOfDocumentsQueryVariables = Exact<{ [key: string]: never; }>;


export type AgesOfDocumentsQuery = { dataHealth: { asOf: string, sources: Array<{ what: string, records: number, ageInDays: number | null, document: { id: string, title: string, knownAt: string | null } }> } | null };

export type AreaShapesQueryVariables = Exact<{
  policeArea: string | number;
}>;


export type AreaShapesQuery = { policeArea: { areas: Array<{ id: string, boundary: { geoJson: string, vintage: string | null, attribution: Array<string>, source: { locator: string, document: { id: string, title: string } } } | null }> } | null };

export type PartnershipsToChooseQueryVariables = Exact<{ [key: string]: never; }>;


export type PartnershipsToChooseQuery = { partnerships: { nodes: Array<{ id: string, name: string, policeArea: { id: string, name: string } | null }> } | null };

export type RolePlacesToChooseQueryVariables = Exact<{ [key: string]: never; }>;


export type RolePlacesToChooseQuery = { policeAreas: Array<{ id: string, name: string }> | null, counties: Array<{ id: string, name: string }> | null, partnerships: { nodes: Array<{ id: string, name: string }> } | null };

export type WhoReadsQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoReadsQuery = { viewer: { signedIn: boolean, grants: Array<{ role: ViewerRole, places: Array<string>, unknownPlaces: Array<string> }> } | null };

export const crimeCompared: WebDocument<CrimeComparedQuery, CrimeComparedQueryVariables> = {
  name: "CrimeCompared",
  text: "# Recorded crime of partnerships side by side: counts, rates with their 95 % limits, a benchmark, a rating with its rule, change, and high rates beside priorities.\nquery CrimeCompared(\n  $partnerships: [ID!]!\n  $measures: [ID!]\n  $yearEnding: Date\n  $rule: RagRuleInput\n  $benchmarks: [ComparisonGroup!]\n) {\n  compareMeasures(partnerships: $partnerships, measures: $measures, yearEnding: $yearEnding, rule: $rule) {\n    rule\n    period {\n      from\n      to\n    }\n    measures {\n      id\n      name\n      description\n    }\n    rows {\n      partnership {\n        id\n        name\n        statisticalPeers {\n          basis\n          method\n          unavailableBecause\n          peers {\n            position\n            partnership {\n              id\n              name\n            }\n          }\n          sources {\n            locator\n            basis\n            document {\n              id\n              title\n            }\n          }\n        }\n        priorityGaps(measures: $measures, yearEnding: $yearEnding, rule: $rule) {\n          entries {\n            priority\n            basis\n            figure {\n              measure {\n                id\n              }\n            }\n          }\n        }\n      }\n      figures {\n        measure {\n          id\n          name\n        }\n        count\n        unavailableBecause\n        basis\n        caveats\n        sources {\n          locator\n          basis\n          document {\n            id\n            title\n          }\n        }\n        rate {\n          per\n          value\n          lowerLimit\n          upperLimit\n          denominator\n          denominatorKind\n          denominatorYear\n          sources {\n            locator\n            basis\n            document {\n              id\n              title\n            }\n          }\n        }\n        rateUnavailableBecause\n        benchmarks(kinds: $benchmarks) {\n          kind\n          basis\n          members\n          rate {\n            value\n            lowerLimit\n            upperLimit\n          }\n          difference\n          percentDifference\n          unavailableBecause\n        }\n        rating {\n          rating\n          basis\n          because\n        }\n        change {\n          from\n          to\n          previousCount\n          change\n          percent\n          difference\n          unavailableBecause\n        }\n      }\n    }\n  }\n}\n",
  tables: ["answer","measures","rows","peers","entries","figures","benchmarks"],
};

export const measuresAndYearsToChoose: WebDocument<MeasuresAndYearsToChooseQuery, MeasuresAndYearsToChooseQueryVariables> = {
  name: "MeasuresAndYearsToChoose",
  text: "# What a page that compares lets its reader choose: measures, years of recorded crime, and years that papers on money speak of.\nquery MeasuresAndYearsToChoose($partnerships: [ID!]) {\n  measures {\n    id\n    name\n    parent {\n      id\n    }\n  }\n  measurePeriods {\n    to\n    kind\n    partnershipsHeld\n    partnershipsInAll\n  }\n  fundingStatements(partnerships: $partnerships) {\n    id\n    from\n    to\n    lines {\n      id\n      from\n      to\n    }\n  }\n}\n",
  tables: ["measures","measurePeriods","fundingStatements","lines"],
};

export const moneyPerResident: WebDocument<MoneyPerResidentQuery, MoneyPerResidentQueryVariables> = {
  name: "MoneyPerResident",
  text: "# Grants that papers record to partnerships, for each of their residents: what is counted, what is left out and why, and of which year the residents are.\nquery MoneyPerResident(\n  $partnerships: [ID!]\n  $policeArea: ID\n  $county: ID\n  $from: FinancialYear\n  $to: FinancialYear\n  $funderKinds: [FunderKind!]\n) {\n  partnerships(first: 50, ids: $partnerships, policeArea: $policeArea, county: $county) {\n    nodes {\n      id\n      name\n      areas {\n        id\n        name\n        source {\n          locator\n          basis\n          document {\n            id\n            title\n          }\n        }\n      }\n      grantPerHead(from: $from, to: $to, funderKinds: $funderKinds) {\n        perHead {\n          pence\n        }\n        notKnownBecause\n        basis\n        inputs\n        population\n        populationYear\n        totals {\n          total {\n            pence\n          }\n          counted {\n            id\n            title\n            from\n            to\n            source {\n              locator\n              basis\n              document {\n                id\n                title\n              }\n            }\n          }\n          leftOut {\n            reason\n            because\n            approximate\n            amount {\n              pence\n            }\n            statement {\n              id\n              title\n              from\n              to\n            }\n          }\n        }\n      }\n    }\n  }\n}\n",
  tables: ["partnerships","areas","counted","leftOut"],
};

export const countyAtAGlance: WebDocument<CountyAtAGlanceQuery, CountyAtAGlanceQueryVariables> = {
  name: "CountyAtAGlance",
  text: "# A county with districts: its partnerships side by side, with what they were granted and what is missing, and its county strategy group with what papers tell of it.\nquery CountyAtAGlance($id: ID!) {\n  county(id: $id) {\n    id\n    code\n    name\n    source {\n      locator\n      basis\n      document {\n        id\n        title\n      }\n    }\n    areas {\n      id\n      name\n      population\n      policeArea {\n        id\n        name\n      }\n    }\n    partnerships {\n      id\n      name\n      areas {\n        id\n        name\n        source {\n          locator\n          basis\n          document {\n            id\n            title\n          }\n        }\n      }\n      population\n      populationYear\n      priorities {\n        id\n        source {\n          document {\n            id\n          }\n        }\n      }\n      duties {\n        rule\n        outcome\n        evidence {\n          document {\n            id\n          }\n        }\n      }\n      dataGaps {\n        what\n        because\n      }\n    }\n    grantTotals(groupBy: [PARTNERSHIP]) {\n      total {\n        pence\n      }\n      groups {\n        partnership {\n          id\n        }\n        total {\n          pence\n        }\n      }\n      leftOut {\n        reason\n      }\n      counted {\n        id\n        source {\n          locator\n          basis\n          document {\n            id\n            title\n          }\n        }\n      }\n    }\n    strategyGroupRequired\n    strategyGroup {\n      id\n      name\n      alsoKnownAs\n      source {\n        locator\n        basis\n        document {\n          id\n          title\n        }\n      }\n      duties {\n        rule\n        duty\n        citation\n        outcome\n        explanation\n        evidence {\n          locator\n          basis\n          document {\n            id\n            title\n          }\n        }\n      }\n      attendees {\n        name\n        role\n        organisation\n        source {\n          locator\n          basis\n          document {\n            id\n            title\n          }\n        }\n      }\n      statedFacts {\n        id\n        kind\n        text\n        source {\n          locator\n          basis\n          document {\n            id\n            title\n          }\n        }\n      }\n    }\n  }\n}\n",
  tables: ["answer","county.areas","partnerships","county.partnerships.areas","priorities","county.partnerships.duties","dataGaps","groups","leftOut","counted","county.strategyGroup.duties","attendees","statedFacts"],
};

export const dutiesShown: WebDocument<DutiesShownQuery, DutiesShownQueryVariables> = {
  name: "DutiesShown",
  text: "# The duties that the law lays on these partnerships and on their county strategy groups, and what the papers held show of each.\nquery DutiesShown($partnerships: [ID!], $policeArea: ID, $county: ID) {\n  partnerships(ids: $partnerships, policeArea: $policeArea, county: $county, first: 500) {\n    nodes {\n      id\n      name\n      duties {\n        rule\n        duty\n        citation\n        outcome\n        explanation\n        evidence {\n          basis\n          locator\n          document {\n            id\n            title\n            knownAt\n          }\n        }\n      }\n      countyStrategyGroups {\n        id\n        name\n        duties {\n          rule\n          duty\n          citation\n          outcome\n          explanation\n          evidence {\n            basis\n            locator\n            document {\n              id\n              title\n              knownAt\n            }\n          }\n        }\n      }\n    }\n  }\n  lawVerification {\n    lawVerifiedOn\n    caveat\n  }\n}\n",
  tables: ["answer","partnerships","partnerships.nodes.duties","countyStrategyGroups","partnerships.nodes.countyStrategyGroups.duties"],
};

export const fundingPlacesToChoose: WebDocument<FundingPlacesToChooseQuery, FundingPlacesToChooseQueryVariables> = {
  name: "FundingPlacesToChoose",
  text: "# What can be chosen on the page about money: places, and the partnerships of those chosen.\nquery FundingPlacesToChoose($policeArea: ID, $county: ID, $partnerships: [ID!], $listPartnerships: Boolean!) {\n  policeAreas {\n    id\n    name\n  }\n  counties {\n    id\n    name\n  }\n  partnerships(first: 100, policeArea: $policeArea, county: $county, ids: $partnerships)\n    @include(if: $listPartnerships) {\n    nodes {\n      id\n      code\n      name\n    }\n  }\n}\n",
  tables: ["policeAreas","counties","partnerships"],
};

export const grantsInAll: WebDocument<GrantsInAllQuery, GrantsInAllQueryVariables> = {
  name: "GrantsInAll",
  text: "# Sums of money granted, the lines behind them, and everything that was left out, with the reason.\nquery GrantsInAll($groupBy: [GrantDimension!]!, $filter: GrantFilter!) {\n  grantTotals(groupBy: $groupBy, filter: $filter) {\n    total {\n      pence\n    }\n    groups {\n      partnership {\n        id\n        name\n      }\n      recipient: partnership {\n        id\n      }\n      financialYear\n      funder\n      theme {\n        id\n        name\n      }\n      total {\n        pence\n      }\n    }\n    counted {\n      id\n      title\n      source {\n        locator\n        basis\n        document {\n          id\n          title\n        }\n      }\n      statedTotal {\n        pence\n      }\n      lines {\n        id\n        title\n        recipient\n        from\n        to\n        perYear\n        amount {\n          pence\n        }\n        partnership {\n          id\n        }\n        funder\n        funderBody {\n          name\n        }\n        themes {\n          id\n        }\n      }\n    }\n    leftOut {\n      reason\n      because\n      approximate\n      amount {\n        pence\n      }\n      lines {\n        id\n        title\n        recipient\n      }\n      statement {\n        id\n        title\n        source {\n          locator\n          basis\n          document {\n            id\n            title\n          }\n        }\n      }\n      includedIn {\n        id\n        title\n      }\n    }\n    publishedGrants {\n      count\n      total {\n        pence\n      }\n      reachingBeyond\n      from\n      to\n    }\n  }\n}\n",
  tables: ["answer","groups","counted","grantTotals.counted.lines","themes","leftOut","grantTotals.leftOut.lines","includedIn"],
};

export const statementsOnMoney: WebDocument<StatementsOnMoneyQuery, StatementsOnMoneyQueryVariables> = {
  name: "StatementsOnMoney",
  text: "# What papers state about money to a place, and whether their sums hold.\nquery StatementsOnMoney($policeArea: ID, $partnerships: [ID!]) {\n  fundingStatements(policeArea: $policeArea, partnerships: $partnerships) {\n    id\n    title\n    kind\n    from\n    to\n    note\n    statedTotal {\n      pence\n    }\n    statedTotalApproximate\n    itemisedTotal {\n      pence\n    }\n    reconciliation {\n      status\n      difference {\n        pence\n      }\n      linesWithoutAmount\n    }\n    source {\n      locator\n      basis\n      document {\n        id\n        title\n      }\n    }\n    lines {\n      id\n      title\n      recipient\n      from\n      to\n      approximate\n      perYear\n      amount {\n        pence\n      }\n    }\n  }\n}\n",
  tables: ["fundingStatements","lines"],
};

export const endedAreaToChoose: WebDocument<EndedAreaToChooseQuery, EndedAreaToChooseQueryVariables> = {
  name: "EndedAreaToChoose",
  text: "# What became of a council area that has ended: the answer is the error, which names the successor.\nquery EndedAreaToChoose($id: ID!) {\n  localGovernmentArea(id: $id) {\n    id\n    name\n  }\n}\n",
  tables: ["answer"],
};

export const whereToBegin: WebDocument<WhereToBeginQuery, WhereToBeginQueryVariables> = {
  name: "WhereToBegin",
  text: "# Where a reader begins: every police area and two-tier county.\nquery WhereToBegin {\n  policeAreas {\n    id\n    name\n    country\n  }\n  counties {\n    id\n    name\n  }\n}\n",
  tables: ["policeAreas","counties"],
};

export const everyPlace: WebDocument<EveryPlaceQuery, EveryPlaceQueryVariables> = {
  name: "EveryPlace",
  text: "# Every place that a reader may look for: police areas, counties, partnerships and council areas, with their codes.\nquery EveryPlace {\n  policeAreas {\n    id\n    code\n    name\n  }\n  counties {\n    id\n    code\n    name\n  }\n  partnerships(first: 500) {\n    nodes {\n      id\n      code\n      name\n      alsoKnownAs\n    }\n  }\n  localGovernmentAreas {\n    id\n    code\n    name\n    kind\n    partnerships {\n      id\n      name\n    }\n  }\n}\n",
  tables: ["policeAreas","counties","partnerships.nodes","localGovernmentAreas","localGovernmentAreas.partnerships"],
};

export const mergerGround: WebDocument<MergerGroundQuery, MergerGroundQueryVariables> = {
  name: "MergerGround",
  text: "# The areas of a police area with their places, neighbours and partnerships of today.\nquery MergerGround($policeArea: ID!) {\n  policeArea(id: $policeArea) {\n    id\n    name\n    localPolicingBody {\n      name\n    }\n    areas {\n      id\n      code\n      name\n      kind\n      longitude\n      latitude\n      source {\n        locator\n        basis\n        document {\n          id\n          title\n        }\n      }\n      neighbours {\n        id\n      }\n    }\n    partnerships {\n      id\n      name\n      areas {\n        id\n      }\n    }\n  }\n}\n",
  tables: ["answer","policeArea.areas","neighbours","partnerships","policeArea.partnerships.areas"],
};

export const oneMergerOption: WebDocument<OneMergerOptionQuery, OneMergerOptionQueryVariables> = {
  name: "OneMergerOption",
  text: "# One way to group a police area: its partnerships, who must sign for each, what the law says, and what it changes.\nquery OneMergerOption(\n  $policeArea: ID!\n  $constraints: MergerConstraints!\n  $order: MergerOrder = FEWEST_CHANGES\n  $after: String\n) {\n  policeArea(id: $policeArea) {\n    mergerOptions(constraints: $constraints, orderBy: $order, after: $after, first: 1) {\n      nodes {\n        id\n        current\n        partnershipCount\n        areasChanged\n        notCurrentBecause\n        documentedIn {\n          locator\n          basis\n          document {\n            id\n            title\n          }\n        }\n        effects {\n          boards {\n            before\n            after\n            change\n            inputs\n          }\n          statutoryPapers {\n            rule\n            title\n            citation\n            perYear {\n              before\n              after\n              change\n            }\n          }\n          responsibleAuthorities {\n            before\n            after\n            change\n            inputs\n          }\n          authoritySeats {\n            before\n            after\n            change\n            inputs\n          }\n          countiesCrossed {\n            before\n            after\n            change\n            inputs\n          }\n          healthBoardsCrossed {\n            before\n            after\n            change\n            inputs\n          }\n          populationSpread {\n            before\n            after\n            change\n            inputs\n          }\n        }\n        combinedAreas {\n          id\n          population\n          areas {\n            id\n            name\n          }\n          existing {\n            id\n            name\n          }\n          assessment {\n            verdict\n            requiredParties {\n              id\n              name\n              kind\n              because\n              citation\n            }\n            findings {\n              rule\n              severity\n              message\n              citation\n            }\n          }\n        }\n      }\n    }\n  }\n}\n",
  tables: ["mergerOptions","statutoryPapers","combinedAreas","areas","requiredParties","findings"],
};

export const policeAreasToChoose: WebDocument<PoliceAreasToChooseQuery, PoliceAreasToChooseQueryVariables> = {
  name: "PoliceAreasToChoose",
  text: "# The police areas whose mergers can be looked at.\nquery PoliceAreasToChoose {\n  policeAreas {\n    id\n    name\n  }\n}\n",
  tables: ["policeAreas"],
};

export const waysToGroup: WebDocument<WaysToGroupQuery, WaysToGroupQueryVariables> = {
  name: "WaysToGroup",
  text: "# In how many ways the areas of a police area can be grouped, and a page of these ways in the order asked for.\nquery WaysToGroup(\n  $policeArea: ID!\n  $constraints: MergerConstraints!\n  $order: MergerOrder!\n  $after: String\n  $first: Int!\n) {\n  policeArea(id: $policeArea) {\n    mergerOptions(constraints: $constraints, orderBy: $order, after: $after, first: $first) {\n      lawfulCount\n      lawfulBecause\n      matchingCount\n      matchingByPartnerships {\n        partnerships\n        count\n      }\n      nodes {\n        id\n        current\n        partnershipCount\n        areasChanged\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\n",
  tables: ["answer","policeArea.mergerOptions.matchingByPartnerships","policeArea.mergerOptions.nodes"],
};

export const whoMustSign: WebDocument<WhoMustSignQuery, WhoMustSignQueryVariables> = {
  name: "WhoMustSign",
  text: "# May these areas be combined, who must sign, and what must the agreement say?\nquery WhoMustSign($areas: [ID!]!) {\n  assessMerger(input: { areas: $areas }) {\n    verdict\n    asOf\n    lawVerifiedOn\n    areas {\n      id\n      name\n    }\n    requiredParties {\n      id\n      name\n      kind\n      because\n      citation\n    }\n    requiredContents {\n      id\n      text\n      citation\n    }\n    findings {\n      rule\n      severity\n      message\n      citation\n    }\n  }\n}\n",
  tables: ["answer","areas","requiredParties","requiredContents","findings"],
};

export const documentHeld: WebDocument<DocumentHeldQuery, DocumentHeldQueryVariables> = {
  name: "DocumentHeld",
  text: "# What the hub loaded from a document, and where documents contradict each other.\nquery DocumentHeld($document: ID!) {\n  dataHealth {\n    sources(document: $document) {\n      subgraph\n      what\n      records\n      vintage\n      licence\n      attribution\n      caveats\n      document {\n        id\n        title\n        publisher\n        publishedOn\n        knownAt\n        marking\n        importedFile {\n          name\n          sha256\n          loadedAt\n        }\n      }\n    }\n    contradictions {\n      kind\n      text\n      partnership {\n        id\n        name\n      }\n      sources {\n        locator\n        basis\n        document {\n          id\n          title\n        }\n      }\n    }\n  }\n}\n",
  tables: ["sources","contradictions"],
};

export const rulesInForce: WebDocument<RulesInForceQuery, RulesInForceQueryVariables> = {
  name: "RulesInForce",
  text: "# The rules of the law table that are in force today, with the Act or Regulations that each comes from.\nquery RulesInForce {\n  rules {\n    id\n    title\n    text\n    citation\n    from\n    note\n    document {\n      id\n    }\n    items {\n      id\n      text\n      citation\n    }\n  }\n}\n",
  tables: ["rules","items"],
};

export const whatAPaperSays: WebDocument<WhatAPaperSaysQuery, WhatAPaperSaysQueryVariables> = {
  name: "WhatAPaperSays",
  text: "# Everything that the hub took from a paper, with the paragraph of each. The day, that of the paper, chooses its lists of members.\nquery WhatAPaperSays($paper: ID!, $day: Date) {\n  paper(id: $paper) {\n    title\n    marking\n    about\n    facts {\n      id\n      kind\n      text\n      source {\n        locator\n        basis\n      }\n    }\n    fundingStatements {\n      id\n      title\n      statedTotal {\n        pence\n      }\n      source {\n        locator\n        basis\n      }\n      lines {\n        id\n        title\n        amount {\n          pence\n        }\n        source {\n          locator\n          basis\n        }\n      }\n    }\n    prioritySets {\n      id\n      label\n      status\n      source {\n        locator\n        basis\n      }\n      priorities {\n        id\n        title\n        focus\n        source {\n          locator\n          basis\n        }\n      }\n    }\n    groups {\n      id\n      name\n      describedIn {\n        locator\n        basis\n        document {\n          id\n        }\n      }\n      members(asOf: $day) {\n        name\n        role\n        organisation\n        source {\n          locator\n          basis\n          document {\n            id\n          }\n        }\n      }\n    }\n    countyStrategyGroups {\n      id\n      name\n      county {\n        id\n      }\n      source {\n        locator\n        basis\n        document {\n          id\n        }\n      }\n    }\n  }\n}\n",
  tables: ["answer","facts","fundingStatements","lines","prioritySets","priorities","groups","members","countyStrategyGroups"],
};

export const papersHeld: WebDocument<PapersHeldQuery, PapersHeldQueryVariables> = {
  name: "PapersHeld",
  text: "# Every paper that the hub has read, the newest first, and how much it took from each.\nquery PapersHeld {\n  papers {\n    id\n    title\n    publisher\n    publishedOn\n    knownAt\n    marking\n    about\n    facts {\n      id\n    }\n    fundingStatements {\n      id\n    }\n  }\n  dataHealth {\n    contradictions {\n      sources {\n        document {\n          id\n        }\n      }\n    }\n  }\n}\n",
  tables: ["papers","facts","fundingStatements","contradictions"],
};

export const actionsOfPlans: WebDocument<ActionsOfPlansQuery, ActionsOfPlansQueryVariables> = {
  name: "ActionsOfPlans",
  text: "# For officers of a partnership: the actions of its plans, by due day.\nquery ActionsOfPlans($id: ID!) {\n  partnership(id: $id) {\n    id\n    actionPlans {\n      id\n      title\n      actions(first: 200) {\n        totalCount\n        marking\n        nodes {\n          id\n          text\n          subPlan {\n            id\n            title\n          }\n          owner {\n            body\n            role\n          }\n          due\n          overdue\n          progress\n          note\n          asOf\n          source {\n            locator\n            basis\n            document {\n              id\n              title\n              publisher\n              publishedOn\n              knownAt\n              marking\n            }\n          }\n        }\n      }\n    }\n  }\n}\n",
  tables: ["answer","actionPlans","actions"],
};

export const partnershipCrime: WebDocument<PartnershipCrimeQuery, PartnershipCrimeQueryVariables> = {
  name: "PartnershipCrime",
  text: "# Crime recorded in a partnership in a year, as rates, against those of its statistical neighbours.\nquery PartnershipCrime($id: ID!, $measures: [ID!]!) {\n  partnership(id: $id) {\n    id\n    measures(measures: $measures) {\n      measure {\n        id\n        name\n      }\n      count\n      unavailableBecause\n      basis\n      caveats\n      period {\n        from\n        to\n      }\n      rate {\n        per\n        value\n        lowerLimit\n        upperLimit\n        denominatorKind\n        denominatorYear\n      }\n      rateUnavailableBecause\n      benchmarks(kinds: [STATISTICAL_NEIGHBOURS]) {\n        rate {\n          value\n        }\n        difference\n        basis\n        unavailableBecause\n      }\n      change {\n        from\n        percent\n        unavailableBecause\n      }\n      sources {\n        locator\n        basis\n        document {\n          id\n          title\n          publisher\n          publishedOn\n          knownAt\n          marking\n        }\n      }\n    }\n  }\n}\n",
  tables: ["answer","measures","benchmarks"],
};

export const partnershipDuties: WebDocument<PartnershipDutiesQuery, PartnershipDutiesQueryVariables> = {
  name: "PartnershipDuties",
  text: "# What documents show of each duty of a partnership.\nquery PartnershipDuties($id: ID!) {\n  partnership(id: $id) {\n    id\n    duties {\n      rule\n      duty\n      citation\n      outcome\n      explanation\n      evidence {\n        locator\n        basis\n        document {\n          id\n          title\n          publisher\n          publishedOn\n          knownAt\n          marking\n        }\n      }\n    }\n  }\n}\n",
  tables: ["answer","duties"],
};

export const partnershipFacts: WebDocument<PartnershipFactsQuery, PartnershipFactsQueryVariables> = {
  name: "PartnershipFacts",
  text: "# What papers state of a partnership beside all that has a place of its own.\nquery PartnershipFacts($id: ID!) {\n  partnership(id: $id) {\n    id\n    statedFacts {\n      id\n      kind\n      text\n      source {\n        locator\n        basis\n        document {\n          id\n          title\n          publisher\n          publishedOn\n          knownAt\n          marking\n        }\n      }\n    }\n  }\n}\n",
  tables: ["answer","statedFacts"],
};

export const partnershipGroups: WebDocument<PartnershipGroupsQuery, PartnershipGroupsQueryVariables> = {
  name: "PartnershipGroups",
  text: "# The boards and groups of a partnership, with their members as papers list them.\nquery PartnershipGroups($id: ID!) {\n  partnership(id: $id) {\n    id\n    groups {\n      id\n      name\n      tier\n      meets\n      meetsSource {\n        locator\n        basis\n        document {\n          id\n          title\n          publisher\n          publishedOn\n          knownAt\n          marking\n        }\n      }\n      source {\n        locator\n        basis\n        document {\n          id\n          title\n          publisher\n          publishedOn\n          knownAt\n          marking\n        }\n      }\n      members {\n        listedOn\n        name\n        role\n        organisation\n        seats\n        source {\n          locator\n          basis\n          document {\n            id\n            title\n            publisher\n            publishedOn\n            knownAt\n            marking\n          }\n        }\n      }\n    }\n  }\n}\n",
  tables: ["answer","groups","members"],
};

export const partnershipItself: WebDocument<PartnershipItselfQuery, PartnershipItselfQueryVariables> = {
  name: "PartnershipItself",
  text: "# A partnership: its areas and residents, who is responsible for them, and what the hub does not know of it.\nquery PartnershipItself($id: ID!) {\n  partnership(id: $id) {\n    id\n    name\n    code\n    alsoKnownAs\n    formedOn\n    formationBasis\n    formationSource {\n      locator\n      basis\n      document {\n        id\n        title\n        publisher\n        publishedOn\n        knownAt\n        marking\n      }\n    }\n    population\n    populationYear\n    policeArea {\n      id\n      name\n      localPolicingBody {\n        name\n      }\n    }\n    areas {\n      id\n      name\n      population\n      populationYear\n      county {\n        name\n      }\n      source {\n        locator\n        basis\n        document {\n          id\n          title\n          publisher\n          publishedOn\n          knownAt\n          marking\n        }\n      }\n    }\n    countyStrategyGroups {\n      id\n      name\n      source {\n        locator\n        basis\n        document {\n          id\n          title\n          publisher\n          publishedOn\n          knownAt\n          marking\n        }\n      }\n    }\n    responsibleAuthorities {\n      id\n      name\n      kind\n      citation {\n        locator\n        basis\n        document {\n          id\n          title\n          publisher\n          publishedOn\n          knownAt\n          marking\n        }\n      }\n    }\n    statedResponsibleAuthorities {\n      name\n      source {\n        locator\n        basis\n        document {\n          id\n          title\n          publisher\n          publishedOn\n          knownAt\n          marking\n        }\n      }\n    }\n    dataGaps {\n      what\n      because\n    }\n  }\n}\n",
  tables: ["answer","areas","countyStrategyGroups","responsibleAuthorities","statedResponsibleAuthorities","dataGaps"],
};

export const partnershipMoney: WebDocument<PartnershipMoneyQuery, PartnershipMoneyQueryVariables> = {
  name: "PartnershipMoney",
  text: "# Money granted to a partnership, and what papers state about money to it.\nquery PartnershipMoney($id: ID!) {\n  partnership(id: $id) {\n    id\n    grantPerHead {\n      notKnownBecause\n      perHead {\n        pence\n      }\n      population\n      populationYear\n      inputs\n    }\n    grantTotals(groupBy: [FUNDER]) {\n      total {\n        pence\n      }\n      groups {\n        funder\n        total {\n          pence\n        }\n      }\n      leftOut {\n        reason\n      }\n    }\n    fundingStatements {\n      id\n      title\n      from\n      to\n      statedTotal {\n        pence\n      }\n      itemisedTotal {\n        pence\n      }\n      reconciliation {\n        status\n        difference {\n          pence\n        }\n      }\n      source {\n        locator\n        basis\n        document {\n          id\n          title\n          publisher\n          publishedOn\n          knownAt\n          marking\n        }\n      }\n    }\n  }\n}\n",
  tables: ["answer","groups","leftOut","fundingStatements"],
};

export const partnershipPeopleAndPlans: WebDocument<PartnershipPeopleAndPlansQuery, PartnershipPeopleAndPlansQueryVariables> = {
  name: "PartnershipPeopleAndPlans",
  text: "# Reviews of deaths and other counts of people in a partnership, as far as they are told, and its action plans.\nquery PartnershipPeopleAndPlans($id: ID!) {\n  partnership(id: $id) {\n    id\n    peopleCounts {\n      subject\n      on\n      from\n      to\n      periodBasis\n      count\n      status\n      marking\n      basis\n      sources {\n        locator\n        basis\n        document {\n          id\n          title\n          publisher\n          publishedOn\n          knownAt\n          marking\n        }\n      }\n      byArea {\n        area {\n          id\n          name\n        }\n        count\n        status\n        marking\n        source {\n          locator\n          basis\n          document {\n            id\n            title\n            publisher\n            publishedOn\n            knownAt\n            marking\n          }\n        }\n      }\n    }\n    actionPlans {\n      id\n      title\n      from\n      to\n      summary\n      marking\n      subPlans {\n        id\n        title\n      }\n      source {\n        locator\n        basis\n        document {\n          id\n          title\n          publisher\n          publishedOn\n          knownAt\n          marking\n        }\n      }\n    }\n  }\n}\n",
  tables: ["answer","peopleCounts","byArea","actionPlans","subPlans"],
};

export const partnershipPriorities: WebDocument<PartnershipPrioritiesQuery, PartnershipPrioritiesQueryVariables> = {
  name: "PartnershipPriorities",
  text: "# The priorities of a partnership, as written, and whether their years have ended.\nquery PartnershipPriorities($id: ID!) {\n  comparePriorities(partnerships: [$id]) {\n    asOf\n    partnerships {\n      outOfDate\n      set {\n        id\n        label\n        status\n        from\n        to\n        yearsNote\n        source {\n          locator\n          basis\n          document {\n            id\n            title\n            publisher\n            publishedOn\n            knownAt\n            marking\n          }\n        }\n        priorities {\n          id\n          title\n          focus\n          crossCutting\n          leads\n          themes {\n            id\n            name\n          }\n          source {\n            locator\n            basis\n            document {\n              id\n              title\n              publisher\n              publishedOn\n              knownAt\n              marking\n            }\n          }\n        }\n      }\n    }\n  }\n  partnership(id: $id) {\n    id\n    prioritySets {\n      id\n      label\n      status\n      from\n      to\n      source {\n        locator\n        basis\n        document {\n          id\n          title\n          publisher\n          publishedOn\n          knownAt\n          marking\n        }\n      }\n      priorities {\n        id\n      }\n    }\n  }\n}\n",
  tables: ["answer","partnerships","comparePriorities.partnerships.set.priorities","themes","prioritySets","partnership.prioritySets.priorities"],
};

export const policeAreaAtAGlance: WebDocument<PoliceAreaAtAGlanceQuery, PoliceAreaAtAGlanceQueryVariables> = {
  name: "PoliceAreaAtAGlance",
  text: "# A police area at a glance: its partnerships with their areas, residents, priorities, grants and duties, and what is missing.\nquery PoliceAreaAtAGlance($id: ID!) {\n  policeArea(id: $id) {\n    id\n    name\n    population\n    localPolicingBody {\n      name\n    }\n    source {\n      locator\n      basis\n      document {\n        id\n        title\n      }\n    }\n    partnerships {\n      id\n      name\n      areas {\n        id\n        name\n        source {\n          locator\n          basis\n          document {\n            id\n            title\n          }\n        }\n      }\n      population\n      populationYear\n      priorities {\n        id\n        source {\n          document {\n            id\n          }\n        }\n      }\n      duties {\n        rule\n        outcome\n        evidence {\n          document {\n            id\n          }\n        }\n      }\n      dataGaps {\n        what\n        because\n      }\n    }\n    grantTotals(groupBy: [PARTNERSHIP]) {\n      total {\n        pence\n      }\n      groups {\n        partnership {\n          id\n        }\n        total {\n          pence\n        }\n      }\n      leftOut {\n        reason\n      }\n      counted {\n        id\n        source {\n          locator\n          basis\n          document {\n            id\n            title\n          }\n        }\n      }\n    }\n  }\n}\n",
  tables: ["answer","partnerships","areas","priorities","duties","dataGaps","groups","leftOut","counted"],
};

export const prioritiesAsWritten: WebDocument<PrioritiesAsWrittenQuery, PrioritiesAsWrittenQueryVariables> = {
  name: "PrioritiesAsWritten",
  text: "# The set of priorities of each partnership on a day, whether it still holds, and each priority as it was written, with its source.\nquery PrioritiesAsWritten($partnerships: [ID!], $policeArea: ID, $county: ID, $asOf: Date) {\n  comparePriorities(partnerships: $partnerships, policeArea: $policeArea, county: $county, asOf: $asOf) {\n    asOf\n    partnerships {\n      partnership {\n        id\n        name\n      }\n      outOfDate\n      set {\n        label\n        status\n        from\n        to\n        yearsNote\n        source {\n          basis\n          locator\n          document {\n            id\n            title\n          }\n        }\n        priorities {\n          id\n          title\n          focus\n          crossCutting\n          leads\n          source {\n            basis\n            locator\n            document {\n              id\n              title\n            }\n          }\n          themeLinks {\n            theme {\n              id\n            }\n            basis\n            because\n          }\n        }\n      }\n    }\n  }\n}\n",
  tables: ["answer","partnerships","priorities","themeLinks"],
};

export const themesShared: WebDocument<ThemesSharedQuery, ThemesSharedQueryVariables> = {
  name: "ThemesShared",
  text: "# Which themes do these partnerships pursue on a day, and which of them pursue the same?\nquery ThemesShared($partnerships: [ID!], $policeArea: ID, $county: ID, $asOf: Date) {\n  comparePriorities(partnerships: $partnerships, policeArea: $policeArea, county: $county, asOf: $asOf) {\n    themes {\n      theme {\n        id\n        name\n      }\n      partnerships {\n        id\n        name\n      }\n    }\n  }\n}\n",
  tables: ["themes","partnerships"],
};

export const agesOfDocuments: WebDocument<AgesOfDocumentsQuery, AgesOfDocumentsQueryVariables> = {
  name: "AgesOfDocuments",
  text: "# How old each document is that the hub took something from.\nquery AgesOfDocuments {\n  dataHealth {\n    asOf\n    sources {\n      what\n      records\n      ageInDays\n      document {\n        id\n        title\n        knownAt\n      }\n    }\n  }\n}\n",
  tables: ["answer","sources"],
};

export const areaShapes: WebDocument<AreaShapesQuery, AreaShapesQueryVariables> = {
  name: "AreaShapes",
  text: "# The shapes of the areas of a police area, where somebody imported them, with the lines to show beside them.\nquery AreaShapes($policeArea: ID!) {\n  policeArea(id: $policeArea) {\n    areas {\n      id\n      boundary {\n        geoJson\n        vintage\n        attribution\n        source {\n          locator\n          document {\n            id\n            title\n          }\n        }\n      }\n    }\n  }\n}\n",
  tables: ["areas"],
};

export const partnershipsToChoose: WebDocument<PartnershipsToChooseQuery, PartnershipsToChooseQueryVariables> = {
  name: "PartnershipsToChoose",
  text: "# Every partnership by name with its police area: what a page of several partnerships lets its reader choose from.\nquery PartnershipsToChoose {\n  partnerships(first: 500) {\n    nodes {\n      id\n      name\n      policeArea {\n        id\n        name\n      }\n    }\n  }\n}\n",
  tables: ["partnerships"],
};

export const rolePlacesToChoose: WebDocument<RolePlacesToChooseQuery, RolePlacesToChooseQueryVariables> = {
  name: "RolePlacesToChoose",
  text: "# Every place that a role can be held for, by name.\nquery RolePlacesToChoose {\n  policeAreas {\n    id\n    name\n  }\n  counties {\n    id\n    name\n  }\n  partnerships(first: 500) {\n    nodes {\n      id\n      name\n    }\n  }\n}\n",
  tables: ["policeAreas","counties","partnerships"],
};

export const whoReads: WebDocument<WhoReadsQuery, WhoReadsQueryVariables> = {
  name: "WhoReads",
  text: "# Whom the hub takes the reader for, by the token that came with the question.\nquery WhoReads {\n  viewer {\n    signedIn\n    grants {\n      role\n      places\n      unknownPlaces\n    }\n  }\n}\n",
  tables: ["answer","grants"],
};
