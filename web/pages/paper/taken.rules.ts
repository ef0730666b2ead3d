import type { RulesInForceQuery, WhatAPaperSaysQuery } from '../../documents.js';
import { writePounds } from '../../parts/figures.js';
import { type Taken, writeKind } from './paragraphs.rules.js';

type Paper = NonNullable<WhatAPaperSaysQuery['paper']>;
type Rule = NonNullable<RulesInForceQuery['rules']>[number];
type Cited = { source: Pick<Taken, 'locator' | 'basis'> };

/** Everything that was taken from a paper, fact by fact. */
export function takeFromPaper(paper: Paper, id: string): Taken[] {
  return [
    ...paper.facts.map((fact) => take(fact, fact.id, writeKind(fact.kind), fact.text)),
    ...(paper.fundingStatements ?? []).flatMap(takeStatement),
    ...paper.prioritySets.flatMap(takePriorities),
    ...paper.groups.flatMap((group) => takeGroup(group, id)),
    ...(paper.countyStrategyGroups ?? [])
      .filter(({ source }) => source.document.id === id)
      .map((group) => take(group, group.id, 'County strategy group', group.name)),
  ];
}

/** The rules of the law table that rest on a document, each under its provision. */
export function takeFromLaw(rules: readonly Rule[], id: string): Taken[] {
  return rules
    .filter(({ document }) => document.id === id)
    .flatMap(({ id: rule, title, text, citation, items }) => [
      lawful(rule, title, text, citation),
      ...items.map((item) => lawful(`${rule}/${item.id}`, title, item.text, item.citation)),
    ]);
}

function takeStatement(statement: NonNullable<Paper['fundingStatements']>[number]): Taken[] {
  const { id, title, statedTotal, lines } = statement;
  const total = statedTotal ? `; total stated: ${writePounds(statedTotal.pence)}` : '; no total stated';
  return [
    take(statement, id, 'Money', title + total),
    ...lines.map((line) =>
      take(line, line.id, 'Line of money', `${line.title}: ${writeAmount(line.amount?.pence)}`),
    ),
  ];
}

/** A paper that names money without an amount says something too. */
function writeAmount(pence: string | number | undefined): string {
  return pence === undefined ? 'no amount stated' : writePounds(pence);
}

function takePriorities(set: Paper['prioritySets'][number]): Taken[] {
  const proposed = set.status === 'PROPOSED' ? ', proposed' : '';
  return [
    take(set, set.id, 'Set of priorities', set.label + proposed),
    ...set.priorities.map((priority) =>
      take(priority, priority.id, 'Priority', priority.title + (priority.focus ? `: ${priority.focus}` : '')),
    ),
  ];
}

/** Of a group that several papers describe, only what this one says. */
function takeGroup(group: Paper['groups'][number], paper: string): Taken[] {
  const members = group.members.filter(({ source }) => source.document.id === paper);
  return [
    ...group.describedIn
      .filter(({ document }) => document.id === paper)
      .map((source) => take({ source }, group.id, 'Group', group.name)),
    ...members.map((member, index) =>
      take(member, `${group.id}/${index}`, `Member of ${group.name}`, writeMember(member)),
    ),
  ];
}

function writeMember({ name, role, organisation }: Paper['groups'][number]['members'][number]): string {
  return [name ?? 'A seat', role, organisation].filter(Boolean).join(', ');
}

function take({ source }: Cited, id: string, what: string, text: string): Taken {
  return { id, what, text, locator: source.locator, basis: source.basis };
}

/** A rule is the hub's paraphrase of what its provision states. */
function lawful(id: string, title: string, text: string, citation: string): Taken {
  return { id, what: title, text, locator: citation, basis: 'STATED' };
}
