import { expect, it } from 'vitest';
import { findTable, nameOfTable } from './table-text.rules.js';

const PAGE = `<main><table class="govuk-table"><caption>Other</caption><tbody><tr><th>1</th></tr></tbody></table>
<table class="govuk-table hub-matrix"><caption class="x">Left out of the total, and why</caption>
<thead class="govuk-table__head"><tr><th scope="col">Statement</th><th scope="col">Why<br/>it was</th></tr></thead>
<tbody><tr><th scope="row">Bids &amp; awards of Warwick<!-- -->shire<ul><li>OPCC grant</li><li>Rugby&#x27;s share</li></ul></th>
<td><svg viewBox="0 0 16 16"><path d="M8 1"></path></svg> <strong>Already counted</strong>: &lt;b&gt; <small class="hub-source"><a href="/papers/x#p-1">Paper</a>, 4.2</small></td></tr></tbody></table></main>`;

it('reads a table cell by cell as it is read on the page', () => {
  expect(findTable(PAGE, 'left-out-of-the-total-and-why')).toEqual({
    caption: 'Left out of the total, and why',
    rows: [
      ['Statement', 'Why | it was'],
      ["Bids & awards of Warwickshire | OPCC grant | Rugby's share", 'Already counted: <b> | Paper, 4.2'],
    ],
  });
});

it('finds no table of a name that is not there', () => {
  expect(findTable(PAGE, 'nothing')).toBeNull();
});

it.each([
  ['All 12 statements about money, of any year', 'all-statements-about-money-of-any-year'],
  ['Year ending 30 June 2025', 'year-ending-june'],
])('names "%s" by its words alone: %s', (caption, name) => {
  expect(nameOfTable(caption)).toBe(name);
});
