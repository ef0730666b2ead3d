/** A table that is copied when the data are made ten times as many, with its columns that hold the ids of copied things. */
export interface CopiedTable {
  table: string;
  ids: readonly string[];
}

export interface TableColumn {
  name: string;
  isList: boolean;
}

const PLACES = ['partnerships', 'strategy', 'funding', 'mergers', 'measures', 'register'].map((schema) => ({
  table: `${schema}.place`,
  ids: ['slug', 'codes', 'police_area', 'counties', 'areas', 'part_areas'],
}));

/** Whole countries are copied, areas, police areas and all, each table after those that it refers to. */
export const COPIED: readonly CopiedTable[] = [
  { table: 'geography.police_area', ids: ['slug', 'code'] },
  { table: 'geography.county', ids: ['slug', 'code'] },
  { table: 'geography.area', ids: ['slug', 'code', 'county', 'wider_county', 'police_area'] },
  { table: 'geography.neighbour', ids: ['area', 'other'] },
  { table: 'geography.body_tenure', ids: ['id', 'area'] },
  {
    table: 'geography.partnership_area',
    ids: ['partnership', 'partnership_code', 'area', 'police_area'],
  },
  ...PLACES,
  { table: 'partnerships.partnership', ids: ['slug', 'code', 'sort_key', 'police_area'] },
  { table: 'partnerships.priority_set', ids: ['id', 'partnership'] },
  { table: 'partnerships.priority', ids: ['id', 'priority_set'] },
  { table: 'partnerships.theme_link', ids: ['priority'] },
  { table: 'partnerships.partnership_group', ids: ['id', 'partnership'] },
  { table: 'partnerships.group_description', ids: ['id', 'partnership_group'] },
  { table: 'partnerships.group_member', ids: ['id', 'partnership_group'] },
  { table: 'partnerships.stated_body', ids: ['partnership'] },
  { table: 'partnerships.stated_fact', ids: ['id', 'partnership', 'police_area'] },
  { table: 'partnerships.duty_evidence', ids: ['partnership'] },
  { table: 'partnerships.action_plan', ids: ['id', 'partnership', 'sort_key'] },
  { table: 'partnerships.sub_plan', ids: ['id', 'action_plan'] },
  { table: 'partnerships.plan_theme', ids: ['id', 'action_plan', 'sub_plan'] },
  { table: 'strategy.strategy_group', ids: ['slug', 'county'] },
  { table: 'strategy.strategy_group_attendee', ids: ['strategy_group'] },
  { table: 'strategy.duty_evidence', ids: ['strategy_group'] },
  { table: 'funding.funding_statement', ids: ['id', 'police_area'] },
  {
    table: 'funding.funding_line',
    ids: ['id', 'statement', 'parent', 'partnership', 'area', 'police_area', 'part_of'],
  },
  { table: 'funding.funding_line_theme', ids: ['line'] },
  { table: 'mergers.partnership_formation', ids: ['partnership'] },
  { table: 'measures.place_name', ids: ['slug'] },
  { table: 'measures.recorded_crime', ids: ['place', 'place_code'] },
  { table: 'measures.area_denominator', ids: ['area'] },
  { table: 'measures.deprivation', ids: ['area'] },
  { table: 'measures.statistical_neighbour', ids: ['area', 'neighbour'] },
  { table: 'register.gap', ids: ['partnership', 'sort_key'] },
];

/** Adds so many copies of every row. Their ids end in "-synthetic-1" and so on; everything else is as it was. */
export function copyStatement(
  { table, ids }: CopiedTable,
  columns: readonly TableColumn[],
  copies: number,
): string {
  const missing = ids.filter((id) => !columns.some(({ name }) => name === id));
  if (missing.length > 0) throw new Error(`${table} has no ${missing.join(', ')}`);
  const suffixed = ({ name, isList }: TableColumn) =>
    isList
      ? `ARRAY(SELECT item || suffix FROM unnest(${name}) WITH ORDINALITY AS of_list (item, place) ORDER BY place)`
      : `${name} || suffix`;
  const values = columns.map((column) => (ids.includes(column.name) ? suffixed(column) : column.name));
  return [
    `INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')})`,
    `SELECT ${values.join(', ')}`,
    `FROM ${table} CROSS JOIN (SELECT '-synthetic-' || copy AS suffix FROM generate_series(1, ${copies}) AS copy) AS copies`,
  ].join('\n');
}
