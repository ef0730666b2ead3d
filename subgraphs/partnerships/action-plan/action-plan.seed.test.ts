import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexBy } from '../../../shared/collections.js';
import { DataFolder } from '../../../shared/files/data-folder.js';
import { describeProblem } from '../../../shared/files/file-problem.js';
import { readPlaces } from '../../../shared/place/place.seed.js';
import { projectRoot } from '../../../shared/project-root.js';
import { readSourceDocuments } from '../../../shared/provenance/source-document.seed.js';
import { partnershipRows } from '../partnership/partnership.seed.js';
import { readThemes } from '../theme/theme.seed.js';
import { actionRows } from './action.seed.js';
import { planRows } from './action-plan.seed.js';
import { readActionPlansFiles } from './action-plans-file.seed.js';

/** A paper made up for these tests. */
const PAPER = 'made-up-2025';
const SECRET = 'Text that no message repeats.';

interface Made {
  marking?: string;
  owner?: string;
  plans?: string;
}

function read(file: string, { marking = 'OFFICIAL_SENSITIVE', owner = 'south-warwickshire' }: Made = {}) {
  const source = `id: ${PAPER}
title: A paper made up for this test
publisher: A test
publishedOn: null
knownAt: "2025-04-30"
marking: ${marking}
owner: { partnership: ${owner} }
`;
  const texts = new Map([
    [`papers/${PAPER}/source.yaml`, source],
    [`papers/${PAPER}/action-plans.yaml`, file.trimStart()],
  ]);
  const folder = new DataFolder(join(projectRoot, 'data'), texts);
  const documents = readSourceDocuments(folder);
  const files = readActionPlansFiles(folder, documents);
  const partnerships = indexBy(partnershipRows(folder, readPlaces(folder), []), ({ id }) => id);
  const plans = planRows(folder, files, { partnerships, themes: readThemes(folder) });
  const actions = actionRows(folder, files, plans);
  const problems = folder.problems.map((problem) => describeProblem(problem).trim());
  return { plans, actions, problems };
}

function action(fields: Record<string, string> = {}): string {
  const given = {
    id: 'made-up-action',
    plan: 'south-warwickshire-asb',
    text: SECRET,
    owner: '{ body: Warwickshire Police, role: neighbourhood inspector }',
    source: '{ paragraph: "1" }',
    ...fields,
  };
  const lines = Object.entries(given).map(([key, value]) => `    ${key}: ${value}`);
  return `actions:\n  -\n${lines.join('\n')}\n`;
}

const at = `papers/${PAPER}/action-plans.yaml`;

describe('the action plans of the paper of 2024', () => {
  const { plans, problems } = read('plans: []\n');

  it('are three, of which Serious Violence has six parts; none has a summary', () => {
    expect(problems).toEqual([]);
    const told = [...plans.values()].map(({ title, subPlans, summary }) => [title, subPlans.length, summary]);
    expect(told).toEqual([
      ['Serious Violence', 6, null],
      ['ASB', 0, null],
      ['Rural Crime', 0, null],
    ]);
  });

  it('are found by the themes of their parts, and the night time economy has none', () => {
    const plan = plans.get('south-warwickshire-serious-violence');
    expect(plan?.themes).toEqual([
      'serious-violence',
      'domestic-abuse',
      'sexual-violence',
      'exploitation-and-county-lines',
    ]);
    expect(plan?.subPlans[1]).toMatchObject({ title: 'Night Time Economy', themeLinks: [] });
  });
});

it.each([
  ['OFFICIAL', 1],
  ['OFFICIAL_SENSITIVE', 1],
  ['PUBLIC', 0],
])(
  "tells of Rugby's plans in a paper of South Warwickshire that is %s: %i objection",
  (marking, objections) => {
    const plan =
      'plans: [{ id: rugby-okapi, partnership: rugby, title: Okapi, source: { paragraph: "1" } }]\nactions: []\n';
    const { problems } = read(plan, { marking });
    expect(problems).toHaveLength(objections);
    for (const problem of problems) expect(problem).toContain('whose officers could not read it');
  },
);

describe('an action of a plan that another paper names', () => {
  it('is taken, with the day of its paper where it gives none', () => {
    const { actions, problems } = read(action());
    expect(problems).toEqual([]);
    expect(actions).toMatchObject([
      { planId: 'south-warwickshire-asb', subPlanId: null, asOf: '2025-04-30', progress: null, due: null },
    ]);
  });

  it('belongs to a part by the part of its id', () => {
    const { actions, problems } = read(
      action({ plan: 'south-warwickshire-serious-violence', subPlan: 'knife-crime' }),
    );
    expect(problems).toEqual([]);
    expect(actions).toMatchObject([{ subPlanId: 'south-warwickshire-serious-violence/knife-crime' }]);
  });

  it.each(['PUBLIC', 'OFFICIAL'])('is refused in a paper that is %s', (marking) => {
    expect(read(action(), { marking }).problems).toEqual([
      `${at}:1 actions: actions may stand only in a paper that is OFFICIAL_SENSITIVE, and this one is ${marking}`,
    ]);
  });

  it.each<[string, string, Record<string, string>, Made]>([
    [
      'plan of another partnership',
      '4 actions[0].plan: is a plan of south-warwickshire, to which this paper does not belong: its actions stand only in a paper of its own partnership',
      {},
      { owner: 'rugby' },
    ],
    ['unknown plan', '4 actions[0].plan: no action plan has the id rural', { plan: 'rural' }, {}],
    [
      'unknown part',
      '8 actions[0].subPlan: the plan south-warwickshire-asb has no part with the id noise',
      { subPlan: 'noise' },
      {},
    ],
    [
      'day that does not exist',
      '8 actions[0].due: is not a calendar day as 2024-03-31',
      { due: '"2025-02-30"' },
      {},
    ],
    ['key that nobody knows', '8 actions[0].officer: Unrecognized key: "officer"', { officer: 'x' }, {}],
  ])('is refused for its %s, at its line, without its text', (_what, problem, fields, made) => {
    const { problems } = read(action(fields), made);
    expect(problems).toEqual([`${at}:${problem}`]);
    expect(problems.join()).not.toContain(SECRET);
  });

  it('is refused the second time that its id is used', () => {
    const twice = `${action()}${action().replace('actions:\n', '')}`;
    expect(read(twice).problems).toEqual([`${at}:9 actions[1].id: the id made-up-action is used twice`]);
  });
});

describe('a plan', () => {
  const plan = (fields: Record<string, string> = {}) => {
    const given = {
      id: 'rugby-asb',
      partnership: 'rugby',
      title: ASB,
      source: '{ paragraph: "1" }',
      ...fields,
    };
    const lines = Object.entries(given).map(([key, value]) => `    ${key}: ${value}`);
    return `plans:\n  -\n${lines.join('\n')}\n`;
  };
  const ASB = 'ASB';

  it.each(['PUBLIC', 'OFFICIAL', 'OFFICIAL_SENSITIVE'])('may stand in a paper that is %s', (marking) => {
    const { plans, problems } = read(plan(), { marking, owner: 'rugby' });
    expect(problems).toEqual([]);
    expect(plans.get('rugby-asb')).toMatchObject({
      partnershipId: 'rugby',
      sortKey: 'Rugby\trugby\tASB\trugby-asb',
    });
  });

  it.each<[string, string, Record<string, string>]>([
    [
      'partnership that is none',
      '4 plans[0].partnership: no partnership has the slug rugbi',
      { partnership: 'rugbi' },
    ],
    [
      'theme that is none',
      '7 plans[0].themes[0].theme: no theme has the id asb',
      { themes: '[{ theme: asb, basis: STATED, because: title }]' },
    ],
    [
      'end before its beginning',
      '8 plans[0].to: the last day is before the first',
      { from: '"2025-04-01"', to: '"2025-03-31"' },
    ],
    [
      'two parts of one id',
      '9 plans[0].subPlans[1].id: the id noise is used twice in this plan',
      { subPlans: '\n      - { id: noise, title: Noise }\n      - { id: noise, title: Noises }' },
    ],
    [
      'id, which the paper of 2024 uses',
      '3 plans[0].id: the plan south-warwickshire-asb is told of by swcsp-2024 already; a plan stands in one paper alone, so give its actions without it',
      { id: 'south-warwickshire-asb' },
    ],
  ])('is refused for its %s', (_what, problem, fields) => {
    expect(read(plan(fields), { owner: 'rugby' }).problems).toEqual([`${at}:${problem}`]);
  });
});
