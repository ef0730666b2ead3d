import { workedQueries, workedQuery } from '../support/queries.js';

/** Those who ask, with the roles of their tokens; the public has none. */
export const ASKERS = {
  public: undefined,
  officer: ['partnership-officer:south-warwickshire'],
  analyst: ['opcc-analyst:warwickshire'],
  administrator: ['administrator'],
} as const satisfies Record<string, readonly string[] | undefined>;

export type Asker = keyof typeof ASKERS;

/** A request that is put again and again and has one right answer. */
export interface Operation {
  name: string;
  asker: Asker;
  path: string;
  method: 'GET' | 'POST';
  body?: string;
  contentType?: string;
  /** In the place of the asker's token. */
  token?: string;
}

/** Other places than the ones that the worked queries name, by variable. */
const VARIED: Readonly<Record<string, readonly unknown[]>> = {
  policeArea: ['west-mercia', 'cambridgeshire', 'dyfed-powys'],
  partnership: ['north-worcestershire', 'rugby'],
  partnerships: [['rugby', 'nuneaton-and-bedworth']],
  county: ['worcestershire'],
  area: ['warwick', 'camden'],
  first: [3],
};

/** What is asked by GET and as a file as well, from the cheap and the dear ends. */
const BY_GET = ['assess-merger', 'national-list', 'county-board', 'shared-priorities'];

/** Everything that the soak asks. No export that says when it was made: it is another one each time. */
export function listOperations(): Operation[] {
  const names = workedQueries();
  const askers: Asker[] = ['public', 'officer', 'analyst'];
  return [
    ...askers.flatMap((asker) => names.map((name) => post(name, asker, workedQuery(name)))),
    post('data-health', 'administrator', workedQuery('data-health')),
    ...names.flatMap(varied),
    ...BY_GET.map((name) => get(`${name} by GET`, `/graphql?query=${encodeURIComponent(workedQuery(name))}`)),
    ...names.map((name) => get(`${name}.csv`, `/export/${name}.csv`)),
    ...REFUSED,
  ];
}

/** The worked query once for each other value of each variable that it has. */
function varied(name: string): Operation[] {
  const query = workedQuery(name);
  return Object.entries(VARIED).flatMap(([variable, values]) =>
    query.includes(`$${variable}:`)
      ? values.map((value) =>
          post(`${name} of ${JSON.stringify(value)}`, 'public', query, { [variable]: value }),
        )
      : [],
  );
}

function post(
  name: string,
  asker: Asker,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Operation {
  return { name, asker, path: '/graphql', method: 'POST', body: JSON.stringify({ query, variables }) };
}

function get(name: string, path: string): Operation {
  return { name, asker: 'public', path, method: 'GET' };
}

const refused = (name: string, query: string) => post(`refused: ${name}`, 'public', query);

/** What the hub does not answer: it must refuse it alike, whatever else it has lost. */
const REFUSED: readonly Operation[] = [
  refused('an unknown id', '{ partnership(id: "atlantis") { name } }'),
  refused(
    'a day that is none',
    '{ partnership(id: "rugby") { responsibleAuthorities(asOf: "2020-02-31") { name } } }',
  ),
  refused('a page too long', '{ partnerships(first: 1000000000) { nodes { name } } }'),
  refused('an unknown field', '{ partnership(id: "rugby") { nam } }'),
  refused('no GraphQL', '{ partnership('),
  { ...refused('a batch', ''), body: '[{"query":"{ __typename }"}]' },
  { ...refused('another content type', '{ __typename }'), contentType: 'text/plain' },
  { ...refused('a token that is none', '{ viewer { signedIn } }'), token: 'no.token.this' },
  get('refused: an unknown export', '/export/atlantis.csv'),
];
