import { beforeEach, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, type Viewer } from '../../shared/access/viewer.js';
import { isoDate } from '../../shared/calendar/iso-date.js';
import type { Answer, Answerer, Asking } from '../answer.js';
import type { Question } from '../input/check-input.js';
import { keepAnswers } from './kept-answers.js';

const OFFICER: Viewer = {
  subject: 'officer-1',
  issuer: 'https://issuer.example',
  grants: [{ role: 'PARTNERSHIP_OFFICER', places: ['south-warwickshire'] }],
};
const QUESTION: Question = { query: '{ partnership(id: "rugby") { name } }' };

let version: string | undefined;
let today: string;
/** What was asked anew, with the version that it was told. */
let asked: { question: Question; asking: Asking }[];
/** What the next question is answered, and what happens meanwhile. */
let next: () => Answer;

beforeEach(() => {
  version = 'v1';
  today = '2026-11-30';
  asked = [];
  next = () => ({ kind: 'answered', result: { data: { count: asked.length } }, cost: 7 });
});

const answerAnew: Answerer = async (question, asking) => {
  asked.push({ question, asking });
  return next();
};

function keep(bytes = 100_000): (question?: Question, viewer?: Viewer) => Promise<unknown> {
  const answer = keepAnswers(answerAnew, {
    dataVersion: { current: async () => version },
    bytes,
    today: () => isoDate(today),
  });
  return async (question = QUESTION, viewer = PUBLIC_VIEWER) => {
    const asking = { readOnly: false, viewer, signal: () => new AbortController().signal };
    const answered = await answer(question, asking);
    // What is kept is kept once the version has been asked for again.
    await new Promise((resolve) => setImmediate(resolve));
    return answered.kind === 'answered' ? (answered.kept?.json.toString() ?? answered.result) : answered;
  };
}

const body = (count: number) => JSON.stringify({ data: { count } });

describe('what the public asks', () => {
  it('is answered once for the same question, in the same bytes, and tells the subgraphs the version', async () => {
    const ask = keep();
    expect([await ask(), await ask(), await ask()]).toEqual([body(1), body(1), body(1)]);
    expect(asked.map(({ asking }) => asking.dataVersion)).toEqual(['v1']);
  });

  it.each<[string, Question]>([
    ['another text', { query: '{ partnership(id: "warwick") { name } }' }],
    ['other variables', { ...QUESTION, variables: { id: 'rugby' } }],
    ['another operation', { ...QUESTION, operationName: 'Other' }],
    ['its cost as well', { ...QUESTION, tellCost: true }],
  ])('is answered anew for %s', async (_what, other) => {
    const ask = keep();
    await ask();
    expect(await ask(other)).toBe(body(2));
    expect(await ask()).toBe(body(1));
  });

  it('is answered anew once anything has been written, also where the data are what they were before', async () => {
    const ask = keep();
    await ask();
    version = 'v2';
    expect(await ask()).toBe(body(2));
    version = 'v3';
    expect(await ask()).toBe(body(3));
  });

  it('is answered anew on another day, for questions mean today where they name none', async () => {
    const ask = keep();
    await ask();
    today = '2026-12-01';
    expect(await ask()).toBe(body(2));
  });

  it('is not kept where something was written while it was answered', async () => {
    const ask = keep();
    next = () => {
      version = 'v2';
      return { kind: 'answered', result: { data: { count: asked.length } } };
    };
    await ask();
    version = 'v1';
    expect(await ask()).toBe(body(2));
  });

  it('is not kept with errors, refused, or where nobody can tell the version', async () => {
    const ask = keep();
    next = () => ({ kind: 'answered', result: { data: null, errors: [{ message: 'away' }] } });
    await ask();
    next = () => ({ kind: 'refused', result: { errors: [{ message: 'no' }] } });
    await ask();
    version = undefined;
    next = () => ({ kind: 'answered', result: { data: { count: asked.length } } });
    await ask();
    version = 'v1';
    expect(await ask()).toBe(body(4));
  });

  it('is forgotten, the oldest first, where there is no more room', async () => {
    const ask = keep(1_500);
    const other = { query: '{ partnership(id: "warwick") { name } }' };
    const third = { query: '{ partnership(id: "cardiff") { name } }' };
    for (const question of [QUESTION, other, third]) await ask(question);
    expect(await ask(third)).toBe(body(3));
    expect(await ask(QUESTION)).toBe(body(4));
  });
});

it('answers whoever is recognised anew each time, and gives nobody what was answered them', async () => {
  const ask = keep();
  await ask();
  const own = { data: { count: 2 } };
  expect(await ask(QUESTION, OFFICER)).toEqual(own);
  expect(await ask(QUESTION, OFFICER)).toEqual({ data: { count: 3 } });
  expect(await ask(QUESTION, { ...PUBLIC_VIEWER, subject: 'nobody-in-particular' })).toEqual({
    data: { count: 4 },
  });
  expect(await ask()).toBe(body(1));
  expect(asked.slice(1).every(({ asking }) => asking.dataVersion === undefined)).toBe(true);
});

it('passes variables on that are too deep to be written, and keeps nothing of them', async () => {
  let id: unknown = 'rugby';
  for (let level = 0; level < 100_000; level += 1) id = [id];
  const ask = keep();
  await ask({ ...QUESTION, variables: { id } });
  expect(asked.map(({ asking }) => asking.dataVersion)).toEqual([undefined]);
});

it('tells two bodies apart by their tags', async () => {
  const answer = keepAnswers(answerAnew, { dataVersion: { current: async () => version }, bytes: 9_999 });
  const tagOf = async (query: string) => {
    const asking = { readOnly: true, signal: () => new AbortController().signal };
    const answered = await answer({ query }, asking);
    return answered.kind === 'answered' ? answered.kept?.etag : undefined;
  };
  const tags = [await tagOf('{ a }'), await tagOf('{ b }')];
  expect(tags[0]).toMatch(/^"[\w-]{27}"$/);
  expect(tags[1]).not.toBe(tags[0]);
});
