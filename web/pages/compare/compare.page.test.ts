import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Ask } from '../../asking/ask.js';
import type { Place } from '../../page.js';
import { comparePage } from './compare.page.js';

const PROBLEM = { code: 'SOURCE_UNAVAILABLE', message: 'A part of the hub is out of reach.', place: '' };
const RUGBY = { id: 'rugby', name: 'Rugby', areas: null, grantPerHead: null };

it('says that each part could not be shown where all are out of reach, of whoever the address names', async () => {
  const { told, status, problems } = await show('partnership=rugby', {});
  expect(told).toContain('Recorded crime could not be shown.');
  expect(told).toContain('Priorities could not be shown.');
  expect(told).toContain('Grants could not be shown.');
  expect(told).not.toMatch(/£|not known for/i);
  expect([status, problems.length > 0]).toEqual([200, true]);
});

it('takes grants and residents that are out of reach for neither nothing nor unknown', async () => {
  const { told } = await show('policeArea=warwickshire', {
    MoneyPerResident: { partnerships: { nodes: [RUGBY] } },
  });
  expect(told).toContain('Rugby');
  expect(told).toContain('Grants could not be shown.');
  expect(told).not.toContain('Not known, which is not £0');
});

it('asks of nobody, and offers the choice, where the address chooses nobody', async () => {
  const { told, asked } = await show('measure=robbery', {});
  expect(asked).toEqual(['PartnershipsToChoose']);
  expect(told).toContain('Choose a police area, or single partnerships');
});

/** What the page tells where only some questions are answered. */
async function show(search: string, answers: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const ask = (async ({ name }) => {
    asked.push(name);
    const data = answers[name] ?? null;
    return { data, problems: data === null ? [PROBLEM] : [] };
  }) as Ask;
  const place: Place = { path: '/compare', params: {}, choices: new URLSearchParams(search) };
  const { data, status, problems } = await comparePage.find(place, ask, null);
  return { told: renderToString(createElement(comparePage.View, { data, place })), status, problems, asked };
}
