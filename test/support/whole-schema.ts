import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** What to give for the arguments that a field must have, by "Type.field.argument". */
export type SampleArguments = Readonly<Record<string, string>>;

/** One question of a walk over the schema. */
export interface Step {
  /** The field that it is asked for: "CommunitySafetyPartnership.priorities". */
  field: string;
  query: string;
}

type Composite = GraphQLObjectType | GraphQLInterfaceType;

/**
 * Questions that together ask for every field of the schema: for each type on a shortest way to it, for each of its fields that
 * leads on, all plain fields of it and of what lies one step behind. @throws Error naming an argument without a sample.
 */
export function walkSchema(schema: GraphQLSchema, samples: SampleArguments): Step[] {
  const query = schema.getQueryType();
  if (!query) throw new Error('the schema answers no queries');
  return [...shortestWays(schema, query, samples)].flatMap(([type, way]) =>
    stepsFrom(schema, type, way, samples),
  );
}

/** How to come to each type: what stands before and after its selection. */
interface Way {
  before: string;
  after: string;
}

function shortestWays(
  schema: GraphQLSchema,
  query: GraphQLObjectType,
  samples: SampleArguments,
): Map<GraphQLObjectType, Way> {
  const ways = new Map<GraphQLObjectType, Way>([[query, { before: '{', after: '}' }]]);
  for (const [type, { before, after }] of ways) {
    for (const field of narrowFirst(type, samples)) {
      for (const next of objectTypes(schema, getNamedType(field.type))) {
        if (ways.has(next)) continue;
        const asked = askField(type, field, samples);
        ways.set(next, { before: `${before} ${asked} { ... on ${next.name} {`, after: `} } ${after}` });
      }
    }
  }
  return ways;
}

/** Fields that are asked for something first: they lead to one thing where others lead to all. */
function narrowFirst(type: GraphQLObjectType, samples: SampleArguments): GraphQLField<unknown, unknown>[] {
  const isNarrow = (field: GraphQLField<unknown, unknown>) =>
    field.args.some((argument) => samples[`${type.name}.${field.name}.${argument.name}`] !== undefined);
  return Object.values(type.getFields()).sort((a, b) => Number(isNarrow(b)) - Number(isNarrow(a)));
}

function stepsFrom(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  { before, after }: Way,
  samples: SampleArguments,
): Step[] {
  const step = (name: string, selection: string) => ({
    field: `${type.name}.${name}`,
    query: `${before} ${selection} ${after}`,
  });
  const leading = Object.values(type.getFields()).filter((field) => !isLeafType(getNamedType(field.type)));
  const plain = selectPlain(schema, type, 0, samples);
  return [
    ...(plain === '__typename' ? [] : [step('*', plain)]),
    ...leading.map((field) =>
      step(
        field.name,
        `${askField(type, field, samples)} { ${objectTypes(schema, getNamedType(field.type))
          .map((next) => `... on ${next.name} { ${selectPlain(schema, next, 1, samples)} }`)
          .join(' ')} }`,
      ),
    ),
  ];
}

/** The plain fields of a type, and those of what its fields lead to, so many steps far. */
function selectPlain(
  schema: GraphQLSchema,
  type: Composite,
  further: number,
  samples: SampleArguments,
): string {
  const parts = Object.values(type.getFields()).map((field) => {
    const named = getNamedType(field.type);
    const asked = askField(type, field, samples);
    if (isLeafType(named)) return asked;
    if (further === 0) return '';
    const behind = objectTypes(schema, named).map(
      (next) => `... on ${next.name} { ${selectPlain(schema, next, further - 1, samples)} }`,
    );
    return `${asked} { ${behind.join(' ')} }`;
  });
  return ['__typename', ...parts].filter(Boolean).join(' ');
}

function objectTypes(schema: GraphQLSchema, named: unknown): GraphQLObjectType[] {
  if (isObjectType(named)) return [named];
  return isAbstractType(named) ? [...schema.getPossibleTypes(named)] : [];
}

/** A field with the arguments that it must have, and those that a sample is given for, under a name that no other field has. */
function askField(type: Composite, field: GraphQLField<unknown, unknown>, samples: SampleArguments): string {
  const given = field.args.flatMap((argument) => {
    const sample = samples[`${type.name}.${field.name}.${argument.name}`];
    if (sample !== undefined) return [`${argument.name}: ${sample}`];
    if (!isRequiredArgument(argument)) return [];
    throw new Error(`${type.name}.${field.name} needs a sample of its argument ${argument.name}`);
  });
  const alias = `${type.name.toLowerCase()}_${field.name}`;
  return `${alias}: ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
}
