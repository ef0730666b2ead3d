import { describe, expect, it } from 'vitest';
import { everyArgument } from '../support/every-argument.js';
import { MODES } from '../support/hub-process.js';
import { LEAKS, post, type Told } from '../support/request.js';

const TEXTS: readonly string[] = [
  "'; DROP SCHEMA geography CASCADE; --",
  "' OR '1'='1",
  "x' UNION/**/SELECT/**/rolname/**/FROM/**/pg_roles --",
  '"; CALL pg_sleep(10); --',
  "\\'; COMMIT; --",
  '$1',
  '%',
  '_',
  '\u0000',
  'south\u0000warwickshire',
  'x\r\nSet-Cookie: a=b',
  '\u001b[2Jred',
  '\u202ekcab',
  '\ud800',
  '\udfff\ud800',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '../../../../etc/passwd',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a careless template would fill in.
  '${process.env}',
  '{"$ne":null}',
  '',
  ' ',
  'NaN',
  '1e309',
  '\u{1f600}'.repeat(2_000),
  'x'.repeat(100_000),
];

/** As they stand in JSON, which knows no limits. */
const NUMBERS: readonly string[] = [
  '0',
  '-0',
  '-1',
  '2147483647',
  '-2147483648',
  '2147483648',
  '9007199254740993',
  '-9223372036854775809',
  '0.1',
  '5e-324',
  '1.7976931348623157e308',
  '-1.7976931348623157e308',
  '1e400',
];

/** Texts of 108 KB are sent: an answer is no lever that makes much more of them. */
const LONGEST = 400_000;

const PLACES = everyArgument();
const NUMERIC = ['Int', 'Float', 'BigCount', 'Pence'];

it('the schema has more than 100 places for values', () => {
  expect(PLACES.length).toBeGreaterThan(100);
});

/** Every error is a refusal that names its reason, and says no more than that. */
function expectNothingOf(told: Told): void {
  expect([200, 400]).toContain(told.status);
  const codes = (told.body.errors ?? []).map(
    (error: { extensions: { code: string } }) => error.extensions.code,
  );
  expect(codes.filter((code: string) => !code || code === 'INTERNAL_SERVER_ERROR')).toEqual([]);
  expect(told.text).not.toMatch(LEAKS);
  expect(told.text.length).toBeLessThan(LONGEST);
  expect(told.headers.get('set-cookie')).toBeNull();
}

describe.each(MODES)('hostile values (%s)', (mode) => {
  const texts = PLACES.filter(({ type }) => !NUMERIC.includes(type));
  it.each(texts.map((place) => [place.name, place] as const))('texts in %s', async (_name, place) => {
    expectNothingOf(await post(mode, place.ask(TEXTS)));
  });

  const numbers = PLACES.filter(({ type }) => NUMERIC.includes(type));
  it.each(numbers.map((place) => [place.name, place] as const))('numbers in %s', async (_name, place) => {
    for (const number of NUMBERS) {
      const body = JSON.stringify(place.ask(['<number>'])).replaceAll('"<number>"', number);
      expectNothingOf(await post(mode, body));
    }
  });

  it('leave the hub as it was', async () => {
    const { body } = await post(mode, {
      query: '{ policeArea(id: "warwickshire") { name } policeAreas { id } }',
    });
    expect(body.data.policeArea).toEqual({ name: 'Warwickshire' });
    expect(body.data.policeAreas).toHaveLength(43);
  });
});
