import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/calendar/iso-date.js';
import { DataFolder } from '../../../shared/files/data-folder.js';
import { projectRoot } from '../../../shared/project-root.js';
import { readSourceDocuments } from '../../../shared/provenance/source-document.seed.js';
import type { GivenArea } from '../area/given-area.rules.js';
import { readLawBook } from '../law/law-rule.seed.js';
import { createEffects, type EffectGrounds } from './option-effect.rules.js';
import { givenArea, partly, wholly } from './option-ground.fixture.js';
import { todaysPartnerships } from './today.rules.js';

const folder = new DataFolder(join(projectRoot, 'data'));
const documents = new Set(readSourceDocuments(folder).map((document) => document.id));
const law = readLawBook(folder, documents) ?? expect.fail('no law');

function body(bodyId: string, kind: string) {
  return { bodyId, kind, name: bodyId, provision: 's.5(1)' };
}

const county = body('warwickshire-county-council', 'COUNTY_COUNCIL');
const board = body('nhs-coventry-and-warwickshire', 'INTEGRATED_CARE_BOARD');
const rugby = givenArea('Rugby', 'E07000220', [wholly('rugby')], {
  population: 122_378,
  tenures: [body('rugby-borough-council', 'COUNCIL'), county, board],
});
const warwick = givenArea('Warwick', 'E07000222', [wholly('warwick')], {
  population: 156_000,
  tenures: [body('warwick-district-council', 'COUNCIL'), county, board],
});
const coventry = givenArea('Coventry', 'E08000026', [wholly('coventry')], {
  widerCounty: 'West Midlands',
  population: 369_000,
  tenures: [
    body('coventry-city-council', 'COUNCIL'),
    { ...board, from: isoDate('2022-07-01') },
    { ...body('nhs-elsewhere', 'INTEGRATED_CARE_BOARD'), from: isoDate('2027-01-01') },
  ],
});

function grounds(areas: GivenArea[]): EffectGrounds {
  return { areas, today: todaysPartnerships(areas), asOf: isoDate('2026-01-01'), law };
}

describe('what joining Rugby and Warwick would change', () => {
  const effects = createEffects(grounds([rugby, warwick]))([['E07000220', 'E07000222']]);

  it('is one board, and of each yearly paper one a year', () => {
    expect(effects.boards).toMatchObject({ before: 2, after: 1 });
    expect(effects.papers.map(({ rule, before, after }) => [rule, before, after])).toEqual([
      ['reg-sa-annual', 2, 1],
      ['reg-plan', 2, 1],
      ['reg-public-meeting', 2, 1],
    ]);
  });

  it('is two seats: the county council and the health board need one each where they had two', () => {
    expect(effects.authoritySeats).toMatchObject({ before: 6, after: 4 });
    expect(effects.responsibleAuthorities).toMatchObject({ before: 4, after: 4 });
  });

  it('leaves no second partnership to compare the population with', () => {
    expect(effects.populationSpread).toMatchObject({ before: 33_622, after: null });
  });

  it('names for each figure what it was worked out from', () => {
    const { papers, ...figures } = effects;
    for (const { inputs } of [...papers, ...Object.values(figures)]) expect(inputs).not.toBe('');
    expect(papers[0]?.inputs).toContain('SI 2007/1830 reg 5');
  });
});

it('joins Coventry and Rugby across a county line, and across no health board line before 2027', () => {
  const crossing = grounds([rugby, coventry]);
  const groups = [['E07000220', 'E08000026']];
  expect(createEffects(crossing)(groups)).toMatchObject({
    countiesCrossed: { before: 0, after: 1 },
    healthBoardsCrossed: { before: 0, after: 0 },
  });
  const later = { ...crossing, asOf: isoDate('2027-01-01') };
  expect(createEffects(later)(groups).healthBoardsCrossed).toMatchObject({ after: 1 });
});

it('counts the six boards of Cumbria, and knows no population of a part of an area', () => {
  const cumberland = givenArea('Cumberland', 'E06000063', [
    partly('allerdale'),
    partly('carlisle'),
    partly('copeland'),
  ]);
  const westmorland = givenArea('Westmorland and Furness', 'E06000064', [
    partly('barrow-in-furness'),
    partly('eden'),
    partly('south-lakeland'),
  ]);
  const effects = createEffects(grounds([cumberland, westmorland]))([['E06000063'], ['E06000064']]);
  expect(effects.boards).toMatchObject({ before: 6, after: 2 });
  expect(effects.populationSpread).toMatchObject({ before: null, after: 0 });
});

it('asks the Welsh papers of Welsh partnerships', () => {
  const cardiff = givenArea('Cardiff', 'W06000015', [wholly('cardiff')], {
    country: 'WALES',
    widerCounty: null,
  });
  const { papers } = createEffects(grounds([cardiff]))([['W06000015']]);
  expect(papers.map((paper) => paper.rule)).toEqual(['wal-assessment-plan']);
});
