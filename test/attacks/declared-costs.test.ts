import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { readWeights } from '../../gateway/input/field-weights.js';
import { projectRoot } from '../../shared/project-root.js';
import { workedQueries, workedQuery } from '../support/queries.js';
import { post } from '../support/request.js';

const read = (name: string) => readFileSync(join(projectRoot, 'gateway', name), 'utf8');
const schema = buildSchema(read('api-schema.graphql'));
const weights = readWeights(parse(read('supergraph.graphql')));

describe('what a question is thought to cost', () => {
  it.each(workedQueries())('%s costs less than a fifth of what is accepted', async (name) => {
    const told = await post('together', { query: workedQuery(name), extensions: { cost: true } });
    const { estimated, maximum, values, maximumValues } = told.body.extensions.cost;
    expect(estimated).toBeLessThan(maximum / 5);
    expect(values).toBeLessThan(maximumValues / 5);
  });
});

/** Together they open most lists of the schema, for the whole of England and Wales. */
const NATIONAL: readonly string[] = [
  '{ counties { areas { id } partnerships { id } } policeAreas { areas { id } partnerships { id } dataGaps { what } statedFacts { id } fundingStatements { lines { parts { id } themes { id } } } } }',
  '{ localGovernmentAreas { neighbours { id } tidalNeighbours { id } partnerships { id } announcedChanges { id } statisticalNeighbours { rank } } announcedChanges { areas { id } proposals { successors { areas { id } } } } }',
  '{ partnerships(first: 500) { nodes { areas { id } responsibleAuthorities { id } duties { evidence { locator } } } } }',
  '{ partnerships(first: 500) { nodes { groups { describedIn { locator } members { role } seats { role } attendees { role } } statedResponsibleAuthorities { name } statedFacts { id } } } }',
  '{ partnerships(first: 500) { nodes { priorities { themes { id } themeLinks { because } } prioritySets { priorities { id } } dataGaps { what } countyStrategyGroups { id } fundingStatements { id } } } }',
  '{ partnerships(first: 500) { nodes { statisticalPeers { peers { via { id } } leftOut { id } sources { locator } } grantTotals { groups { total { pence } } counted { id } leftOut { includedIn { id } } } } } }',
  '{ measures { parts { id } themes { id } themeLinks { because } } measurePeriods { documents { id } } priorityThemes { measures { id } } nationalMeasures { sources { locator } } rules { items { id } } }',
  '{ papers { facts { id } groups { id } prioritySets { id } fundingStatements { id } fundingFacts { id } countyStrategyGroups { id } countyStrategyFacts { id } } countyStrategyGroups { partnerships { id } attendees { role } statedFacts { id } duties { evidence { locator } } } }',
  '{ dataHealth { subgraphs { name } sources { what } completeness { what } imports { documents { id } } contradictions { sources { locator } } gapCounts { what } } }',
  '{ policeArea(id: "metropolitan-police") { mergerOptions(first: 20) { nodes { documentedIn { locator } effects { statutoryPapers { rule } } combinedAreas { sharedThemes { id } assessment { requiredParties { id } requiredContents { id } findings { rule } } } } } } }',
];

describe('a list', () => {
  it.each(NATIONAL)('is as long as it is declared, or shorter: %s', async (query) => {
    const { body } = await post('together', { query });
    expect(body.errors).toBeUndefined();
    const [operation] = parse(query).definitions;
    const root = schema.getQueryType();
    if (operation?.kind !== Kind.OPERATION_DEFINITION || !root) throw new Error('that is no query');
    const longest = new Map<string, number>();
    noteLengths(root, operation.selectionSet, body.data, longest);
    const longer = [...longest].filter(
      ([field, length]) => length > (weights.get(field)?.assumedSize ?? Infinity),
    );
    expect(longer).toEqual([]);
    expect(longest.size).toBeGreaterThan(2);
  });

  it('of objects says how long it is, is a page, or is as long as what the question names', () => {
    const named = ['MergerAssessment.areas', 'RestructureAssessment.areas', 'RestructureAssessment.groups'];
    const rows = ['MeasureComparison.rows', 'PriorityComparison.partnerships', 'Query.fundingStatements'];
    const known = new Set([...named, ...rows]);
    const undeclared = Object.values(schema.getTypeMap())
      .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
      .filter(({ name }) => !name.endsWith('Connection'))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter(
            (field) => isListType(getNullableType(field.type)) && isObjectType(getNamedType(field.type)),
          )
          .map((field) => `${type.name}.${field.name}`),
      )
      .filter((name) => !known.has(name) && weights.get(name)?.assumedSize === undefined);
    expect(undeclared).toEqual([]);
  });
});

/** Notes for every list field how many things it held at most. */
function noteLengths(
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  value: unknown,
  longest: Map<string, number>,
): void {
  if (Array.isArray(value)) {
    for (const item of value) noteLengths(type, { kind: Kind.SELECTION_SET, selections }, item, longest);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const node of selections) {
    if (node.kind !== Kind.FIELD) continue;
    const held: unknown = (value as Record<string, unknown>)[node.name.value];
    const name = `${type.name}.${node.name.value}`;
    if (Array.isArray(held)) longest.set(name, Math.max(longest.get(name) ?? 0, held.length));
    const inner = getNamedType(type.getFields()[node.name.value]?.type);
    if (node.selectionSet && isObjectType(inner)) noteLengths(inner, node.selectionSet, held, longest);
  }
}
