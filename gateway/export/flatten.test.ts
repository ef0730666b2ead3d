import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createInputCheck } from '../input/check-input.js';
import { flatten } from './flatten.js';
import { askForSources } from './provenance.js';
import { shapeOf } from './shape.js';
import type { Table } from './table.js';
import { planTables } from './table-plan.js';

const SCHEMA = buildSchema(`
  type Query {
    policeArea(id: ID!): PoliceArea
    partnership(id: ID!): Partnership
    partnerships(first: Int): PartnershipConnection
    verifiedOn: String
    parties: [Party!]!
    bodies: [Body!]!
  }
  type PoliceArea { name: String! partnerships: [Partnership!] grantTotals: Totals }
  type PartnershipConnection { totalCount: Int! pageInfo: PageInfo! nodes: [Partnership!]! }
  type PageInfo { hasNextPage: Boolean! }
  type Partnership {
    name: String! population: Int policeArea: PoliceArea priorities: [Priority!] duties: [Duty!]
    partnerships: [Partnership!] formationSource: Citation!
  }
  type Priority { title: String! leads: [String!] source: Citation! themes: [Theme!]! links: [Link!]! }
  type Theme { name: String! }
  type Party { name: String! citation: String! }
  type Link { because: String! basis: Basis! }
  type Duty { rule: String! evidence: [Citation!]! }
  type Totals { total: Money groups: [Group!]! counted: [Statement!]! }
  type Group { year: String total: Money! }
  type Statement { id: ID! source: Citation! }
  type Money { pence: Int! pounds: String! }
  type Citation { document: Document! locator: String! quote: String basis: Basis! }
  type Document { id: ID! title: String! publisher: String! publishedOn: String marking: String! }
  enum Basis { STATED DERIVED INFERRED }
  interface Body { name: String! }
  type Council implements Body { name: String! seats: Int! }
  type Force implements Body { name: String! officers: Int! }
`);

const REPORT = {
  id: 'pcc-2023',
  title: 'Report',
  publisher: 'PCC',
  publishedOn: '2023-11-03',
  marking: 'PUBLIC',
};
const PAPER = { id: 'swcsp-2024', title: 'Paper', publisher: 'SWCSP', publishedOn: null, marking: 'PUBLIC' };
const cite = (document: object, locator: string, basis = 'STATED') => ({ document, locator, basis });
/** An answer, its sources under the names that an export asks for. */
const sourced = (name: string, value: unknown) => ({ [`export_${name}`]: value });

function tablesFor(query: string, data: Record<string, unknown>): Table[] {
  const { document, operation, variableValues } = createInputCheck(SCHEMA)({ query });
  const shape = shapeOf({ schema: SCHEMA, fragments: document.fragments, variableValues }, operation);
  return flatten(planTables(shape), data, askForSources(SCHEMA, document.ast).aliases).tables;
}

const names = ({ columns }: Table) => columns.slice(0, -7).map(({ name }) => name);
const cells = ({ rows }: Table) => rows.map((row) => row.slice(0, -7));
const sources = ({ rows }: Table) => rows.map((row) => row.slice(-7));

const OVERSIGHT =
  '{ policeArea(id: "w") { name partnerships { name priorities { title } duties { rule } } } }';
const WARWICKSHIRE = {
  policeArea: {
    name: 'Warwickshire',
    partnerships: [
      { name: 'Rugby', priorities: [], duties: [{ rule: 'plan' }] },
      {
        name: 'South Warwickshire',
        priorities: [{ title: 'Violence' }, { title: 'Rural crime' }],
        duties: null,
      },
    ],
  },
};

describe('the tables of an answer', () => {
  it('are one for each list, and two lists beside each other never multiply', () => {
    const tables = tablesFor(OVERSIGHT, WARWICKSHIRE);
    expect(tables.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['answer', 1],
      ['partnerships', 2],
      ['priorities', 2],
      ['duties', 1],
    ]);
  });

  it('repeat what lies around a row, under names that say where it is from', () => {
    const priorities = tablesFor(OVERSIGHT, WARWICKSHIRE)[2] as Table;
    expect(names(priorities)).toEqual(['policeArea.name', 'partnerships.name', 'priorities.title']);
    expect(cells(priorities)).toEqual([
      ['Warwickshire', 'South Warwickshire', 'Violence'],
      ['Warwickshire', 'South Warwickshire', 'Rural crime'],
    ]);
  });

  it('keep Rugby, which has no priorities, in the table of partnerships', () => {
    expect(cells(tablesFor(OVERSIGHT, WARWICKSHIRE)[1] as Table)).toEqual([
      ['Warwickshire', 'Rugby'],
      ['Warwickshire', 'South Warwickshire'],
    ]);
  });

  it('have the same columns whether or not anything is known', () => {
    const shape = (tables: Table[]) => tables.map((table) => [table.name, names(table)]);
    expect(shape(tablesFor(OVERSIGHT, { policeArea: null }))).toEqual(
      shape(tablesFor(OVERSIGHT, WARWICKSHIRE)),
    );
  });

  it('are one of one row where there is no list, objects of one as dotted columns', () => {
    const query = '{ a: policeArea(id: "a") { name grantTotals { total { pounds pence } } } verifiedOn }';
    const [table, ...others] = tablesFor(query, {
      a: { name: 'Warwickshire', grantTotals: { total: { pounds: '1407708.00', pence: 140_770_800 } } },
      verifiedOn: null,
    }) as [Table];
    expect(others).toEqual([]);
    expect(names(table)).toEqual([
      'a.name',
      'a.grantTotals.total.pounds',
      'a.grantTotals.total.pence',
      'verifiedOn',
    ]);
    expect(table.columns.slice(0, 4).map(({ kind }) => kind)).toEqual(['text', 'decimal', 'number', 'text']);
    expect(cells(table)).toEqual([['Warwickshire', '1407708.00', 140_770_800, null]]);
  });

  it('leave the other root fields out of the rows of a list', () => {
    const query = '{ verifiedOn policeArea(id: "w") { partnerships { name } } }';
    expect(tablesFor(query, {}).map(names)).toEqual([['verifiedOn'], ['partnerships.name']]);
  });

  it('say once where the reader stands in pages', () => {
    const query = '{ partnerships { totalCount pageInfo { hasNextPage } nodes { name } } }';
    expect(tablesFor(query, {}).map((table) => [table.name, names(table)])).toEqual([
      ['answer', ['partnerships.totalCount', 'partnerships.pageInfo.hasNextPage']],
      ['partnerships', ['partnerships.totalCount', 'partnerships.name']],
    ]);
  });

  it('are named by their whole path where two lists are called the same', () => {
    const query =
      '{ s: policeArea(id: "s") { partnerships { name } } n: policeArea(id: "n") { partnerships { name } } }';
    expect(tablesFor(query, {}).map(({ name }) => name)).toEqual(['s.partnerships', 'n.partnerships']);
  });

  it('name columns by whole paths where short names would meet', () => {
    const query = '{ policeArea(id: "w") { partnerships { name partnerships { name } } } }';
    expect(names(tablesFor(query, {})[1] as Table)).toEqual([
      'policeArea.partnerships.name',
      'policeArea.partnerships.partnerships.name',
    ]);
  });

  it('join lists of values and of citations within a cell', () => {
    const query =
      '{ policeArea(id: "w") { partnerships { priorities { leads } duties { rule evidence { locator quote document { id } } } } } }';
    const [priorities, duties] = tablesFor(query, {
      policeArea: {
        partnerships: [
          {
            priorities: [{ leads: ['Police', 'Council'] }, { leads: [] }, { leads: null }],
            duties: [
              {
                rule: 'plan',
                evidence: [
                  { locator: '8.1', quote: null, document: { id: 'a' } },
                  { locator: '5', quote: 'yes', document: { id: 'b' } },
                ],
              },
              { rule: 'meeting', evidence: [] },
            ],
          },
        ],
      },
    }) as [Table, Table];
    expect(cells(priorities)).toEqual([['Police; Council'], [null], [null]]);
    expect(cells(duties)).toEqual([
      ['plan', '8.1; 5', '; yes', 'a; b'],
      ['meeting', null, null, null],
    ]);
  });

  it('have the fields of every kind of an interface', () => {
    const [table] = tablesFor('{ bodies { name ... on Council { seats } ... on Force { officers } } }', {
      bodies: [
        { name: 'Warwick', seats: 44 },
        { name: 'Police', officers: 900 },
      ],
    }) as [Table];
    expect(names(table)).toEqual(['bodies.name', 'bodies.seats', 'bodies.officers']);
    expect(cells(table)).toEqual([
      ['Warwick', 44, null],
      ['Police', null, 900],
    ]);
  });

  it('leave out what @skip leaves out, and open fragments', () => {
    const query =
      '{ policeArea(id: "w") { name @skip(if: true) ...P } } fragment P on PoliceArea { partnerships { name } }';
    expect(tablesFor(query, {}).map(names)).toEqual([['partnerships.name']]);
  });
});

describe('the source of a row', () => {
  it('is its own, document and paragraph and basis and marking', () => {
    const query = '{ policeArea(id: "w") { partnerships { priorities { title } } } }';
    const [table] = tablesFor(query, {
      policeArea: {
        partnerships: [{ priorities: [{ title: 'Violence', ...sourced('source', cite(PAPER, '4.2')) }] }],
      },
    }) as [Table];
    expect(sources(table)).toEqual([['Paper', 'swcsp-2024', 'SWCSP', null, '4.2', 'STATED', 'PUBLIC']]);
  });

  it('is handed down to rows without one, though not that it is stated', () => {
    const query =
      '{ policeArea(id: "w") { partnerships { priorities { themes { name } links { because } } } } }';
    const [themes, links] = tablesFor(query, {
      policeArea: {
        partnerships: [
          {
            priorities: [
              {
                ...sourced('source', cite(PAPER, '4.2')),
                themes: [{ name: 'Violence' }],
                links: [{ because: 'title', ...sourced('basis', 'INFERRED') }],
              },
            ],
          },
        ],
      },
    }) as [Table, Table];
    expect(sources(themes)).toEqual([['Paper', 'swcsp-2024', 'SWCSP', null, '4.2', null, 'PUBLIC']]);
    expect(sources(links)).toEqual([['Paper', 'swcsp-2024', 'SWCSP', null, '4.2', 'INFERRED', 'PUBLIC']]);
  });

  it('is every paragraph of the evidence, in step, and none where there is none', () => {
    const query = '{ policeArea(id: "w") { partnerships { duties { rule } } } }';
    const [table] = tablesFor(query, {
      policeArea: {
        partnerships: [
          {
            ...sourced('formationSource', cite(PAPER, '1')),
            duties: [
              {
                rule: 'plan',
                ...sourced('evidence', [
                  cite(REPORT, '5.4'),
                  cite(PAPER, '8', 'INFERRED'),
                  cite(PAPER, '8', 'INFERRED'),
                ]),
              },
              { rule: 'meeting', ...sourced('evidence', []) },
            ],
          },
        ],
      },
    }) as [Table];
    expect(sources(table)).toEqual([
      [
        'Report; Paper',
        'pcc-2023; swcsp-2024',
        'PCC; SWCSP',
        '2023-11-03; ',
        '5.4; 8',
        'STATED; INFERRED',
        'PUBLIC',
      ],
      [null, null, null, null, null, null, null],
    ]);
  });

  it('of a total and of its groups is what was counted, DERIVED', () => {
    const query = '{ policeArea(id: "w") { grantTotals { total { pounds } groups { year } } } }';
    const [total, groups] = tablesFor(query, {
      policeArea: {
        grantTotals: {
          total: { pounds: '1.00' },
          groups: [{ year: '2023/24' }],
          ...sourced('counted', [sourced('source', cite(REPORT, '5.4'))]),
        },
      },
    }) as [Table, Table];
    const counted = ['Report', 'pcc-2023', 'PCC', '2023-11-03', '5.4', 'DERIVED', 'PUBLIC'];
    expect(sources(total)).toEqual([counted]);
    expect(sources(groups)).toEqual([counted]);
  });

  it('is joined by those of the objects shown in the row', () => {
    const query =
      '{ policeArea(id: "w") { partnerships { name policeArea { grantTotals { total { pounds } } } } } }';
    const [table] = tablesFor(query, {
      policeArea: {
        partnerships: [
          {
            name: 'Rugby',
            ...sourced('formationSource', cite(PAPER, '1')),
            policeArea: {
              grantTotals: { total: null, ...sourced('counted', [sourced('source', cite(REPORT, '5.4'))]) },
            },
          },
        ],
      },
    }) as [Table];
    expect(sources(table)).toEqual([
      [
        'Paper; Report',
        'swcsp-2024; pcc-2023',
        'SWCSP; PCC',
        '; 2023-11-03',
        '1; 5.4',
        'STATED; DERIVED',
        'PUBLIC',
      ],
    ]);
  });

  it('is that of the area of a partnership that is asked for by itself, and of its lists', () => {
    const query = '{ partnership(id: "rugby") { name partnerships { name } policeArea { name } } }';
    const [table, lists] = tablesFor(query, {
      partnership: {
        name: 'Rugby',
        policeArea: { name: 'Warwickshire' },
        partnerships: [{ name: 'South Warwickshire' }],
        ...sourced('formationSource', cite(PAPER, '1')),
      },
    }) as [Table, Table];
    expect(sources(table)).toEqual([['Paper', 'swcsp-2024', 'SWCSP', null, '1', 'STATED', 'PUBLIC']]);
    expect(sources(lists)).toEqual([['Paper', 'swcsp-2024', 'SWCSP', null, '1', null, 'PUBLIC']]);
  });

  it('of a party to a merger is the provision of the law', () => {
    const [table] = tablesFor('{ parties { name } }', {
      parties: [{ name: 'Rugby Borough Council', ...sourced('citation', 'CDA 1998 s.5(1)(a)') }],
    }) as [Table];
    expect(sources(table)).toEqual([[null, null, null, null, 'CDA 1998 s.5(1)(a)', null, null]]);
  });

  it('is empty where the schema has none, and the table says so', () => {
    const [table] = tablesFor('{ policeArea(id: "w") { name } }', {
      policeArea: { name: 'Warwickshire' },
    }) as [Table];
    expect(table.hasSource).toBe(false);
    expect(sources(table)).toEqual([[null, null, null, null, null, null, null]]);
  });

  it('stands in columns of its own beside columns of the question that are called the same', () => {
    const [table] = tablesFor('{ basis: verifiedOn marking: verifiedOn }', {}) as [Table];
    expect(table.columns.slice(-2).map(({ name }) => name)).toEqual(['_basis', '_marking']);
  });
});

describe('a question with its sources', () => {
  const added = (query: string) => askForSources(SCHEMA, parse(query));

  it('asks wherever there is a source, once for a citation itself', () => {
    const { query } = added('{ policeArea(id: "w") { partnerships { priorities { source { locator } } } } }');
    expect(query.match(/export_source: source/g)).toHaveLength(1);
    expect(query.match(/export_formationSource/g)).toHaveLength(1);
    expect(query).toContain('marking');
    expect(() => createInputCheck(SCHEMA)({ query })).not.toThrow();
  });

  it('uses names that the question does not', () => {
    const { query, aliases } = added(
      '{ policeArea(id: "w") { export_source: name grantTotals { total { pounds } } } }',
    );
    expect(aliases.prefix).toBe('_export_');
    expect(query).toContain('_export_counted: counted');
  });
});
