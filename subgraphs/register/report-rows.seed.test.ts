import { expect, it } from 'vitest';
import type { Contradiction, SubgraphReport } from '../../shared/provenance/subgraph-report.js';
import { reportRows } from './report-rows.seed.js';

const disagreement = (partnership: string | null, text: string): Contradiction => ({
  kind: 'DOCUMENTS_DISAGREE',
  partnership,
  text,
  rule: null,
  sources: [{ documentId: 'swcsp-2024', locator: '5' }],
});
const report = (subgraph: string, rest: Partial<SubgraphReport>): SubgraphReport => ({
  subgraph,
  loaded: [],
  completeness: [],
  gaps: [],
  contradictions: [],
  ...rest,
});

it('keeps the key of a contradiction of Rugby when one of another partnership comes before it', () => {
  const keyOf = (contradictions: Contradiction[]) =>
    reportRows([report('partnerships', { contradictions })]).contradictions.find(
      ({ text }) => text === 'Rugby',
    )?.id;
  const rugby = disagreement('rugby', 'Rugby');
  expect(keyOf([disagreement('ashford', 'Ashford'), rugby])).toBe(keyOf([rugby]));
});

it('keeps two contradictions apart that share kind, partnership and rule', () => {
  const twice = [disagreement('rugby', 'one'), disagreement('rugby', 'other')];
  const rows = reportRows([report('partnerships', { contradictions: twice })]).contradictions;
  expect(new Set(rows.map(({ id }) => id)).size).toBe(2);
});

it('takes a source that says no basis as stated', () => {
  const [row] = reportRows([report('funding', { contradictions: [disagreement(null, 'x')] })]).contradictions;
  expect(row?.lookUps[0]?.source).toEqual({
    documentId: 'swcsp-2024',
    locator: '5',
    quote: null,
    basis: 'STATED',
  });
});

it('lists the gaps of a partnership by subgraph in the order of loading, not by name', () => {
  const gap = (what: string) => ({ partnership: 'rugby', what, because: 'No paper held tells.' });
  const { gaps } = reportRows([
    report('partnerships', { gaps: [gap('priorities')] }),
    report('funding', { gaps: [gap('grants')] }),
  ]);
  const sorted = [...gaps].sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
  expect(sorted.map(({ subgraph }) => subgraph)).toEqual(['partnerships', 'funding']);
});
