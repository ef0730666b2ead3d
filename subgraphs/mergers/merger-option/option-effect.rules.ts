import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { distinct, indexBy, present } from '../../../shared/collections.js';
import { type GivenArea, known, tenuresOf } from '../area/given-area.rules.js';
import { responsibleBodies } from '../assessment/party/responsible-body.rules.js';
import type { LawBook } from '../law/law.rules.js';
import type { TodaysPartnership } from './today.rules.js';

/** A figure before and after, worked out by the hub; null where there is nothing to work it out from. */
export interface Effect {
  before: number | null;
  after: number | null;
  /** What it was worked out from. */
  inputs: string;
}

export interface PaperEffect extends Effect {
  rule: string;
  title: string;
  citation: string;
}

export interface OptionEffects {
  boards: Effect;
  papers: PaperEffect[];
  responsibleAuthorities: Effect;
  authoritySeats: Effect;
  countiesCrossed: Effect;
  healthBoardsCrossed: Effect;
  populationSpread: Effect;
}

/** What options of one police area are compared with and from. */
export interface EffectGrounds {
  areas: readonly GivenArea[];
  today: readonly TodaysPartnership[];
  asOf: IsoDate;
  law: LawBook;
}

/** Rules that ask one thing a year of each partnership. */
const YEARLY_RULES = ['reg-sa-annual', 'reg-plan', 'reg-public-meeting', 'wal-assessment-plan'];

const HEALTH_BOARDS = ['INTEGRATED_CARE_BOARD', 'LOCAL_HEALTH_BOARD'];

const AREAS_TODAY = "geography's areas of the partnerships of today and of the option";

type Groups = readonly (readonly string[])[];

/** What a partnership of some areas comes to. */
interface GroupFigures {
  /** Ids of the bodies responsible for any of its areas. */
  bodies: readonly string[];
  counties: number;
  healthBoards: number;
  population: number;
}

/** Tells what options would change for boards, papers and authorities: sums over areas and bodies, no judgement. */
export function createEffects(grounds: EffectGrounds): (groups: Groups) => OptionEffects {
  const figuresOf = rememberFigures(grounds);
  const before = grounds.today.map((partnership) => figuresOf(partnership.codes));
  const beforeSpread = grounds.today.every(({ whole }) => whole) ? spreadOf(before) : null;
  return (groups) => effectsOf(grounds, before, beforeSpread, groups.map(figuresOf));
}

function effectsOf(
  grounds: EffectGrounds,
  before: readonly GroupFigures[],
  beforeSpread: number | null,
  after: readonly GroupFigures[],
): OptionEffects {
  const compare = (inputs: string, figure: (those: readonly GroupFigures[]) => number): Effect => ({
    before: figure(before),
    after: figure(after),
    inputs: `${inputs}; ${AREAS_TODAY}`,
  });
  const boards = compare('one board a partnership', (those) => those.length);
  const bodies = `bodies that s.5(1) makes responsible on ${grounds.asOf}`;
  return {
    boards,
    papers: papersOf(grounds, boards),
    responsibleAuthorities: compare(
      `${bodies}, each body once`,
      (those) => new Set(those.flatMap((figures) => figures.bodies)).size,
    ),
    authoritySeats: compare(`${bodies}, each body once a partnership`, (those) =>
      sum(those.map((figures) => figures.bodies.length)),
    ),
    countiesCrossed: compare(
      'counties of the areas (two-tier, metropolitan, Greater London; else the area itself)',
      (those) => those.filter((figures) => figures.counties > 1).length,
    ),
    healthBoardsCrossed: compare(
      `health boards responsible for the areas on ${grounds.asOf}`,
      (those) => those.filter((figures) => figures.healthBoards > 1).length,
    ),
    populationSpread: {
      before: beforeSpread,
      after: spreadOf(after),
      inputs: `ONS mid-year estimate of residents of each area, the newest held; ${AREAS_TODAY}`,
    },
  };
}

function papersOf({ law, asOf, areas }: EffectGrounds, boards: Effect): PaperEffect[] {
  const country = areas[0]?.country ?? null;
  return YEARLY_RULES.flatMap((id) => {
    const rule = law.firstInForce([id], asOf);
    if (!rule || country === null || !rule.extent.includes(country)) return [];
    const { title, citation } = rule;
    const inputs = `one a year of each partnership (${citation}); ${AREAS_TODAY}`;
    return [{ rule: id, title, citation, ...boards, inputs }];
  });
}

/** Options share most of their partnerships: each is worked out once. */
function rememberFigures({ areas, asOf }: EffectGrounds): (codes: readonly string[]) => GroupFigures {
  const byCode = indexBy(areas, (area) => area.code);
  const remembered = new Map<string, GroupFigures>();
  return (codes) => {
    const key = codes.join('+');
    const figures = remembered.get(key) ?? sumUp(present(codes.map((code) => byCode.get(code))), asOf);
    remembered.set(key, figures);
    return figures;
  };
}

function sumUp(areas: readonly GivenArea[], asOf: IsoDate): GroupFigures {
  const bodies = responsibleBodies(
    areas.map((area) => ({ name: known(area.name), tenures: tenuresOf(area) })),
    asOf,
  );
  return {
    bodies: bodies.map((body) => body.id),
    counties: distinct(areas.map((area) => area.widerCounty ?? area.id)).length,
    healthBoards: bodies.filter((body) => body.kinds.some((kind) => HEALTH_BOARDS.includes(kind))).length,
    population: sum(areas.map((area) => known(area.population))),
  };
}

/** Largest less smallest; null for one partnership, which has nothing to compare. */
function spreadOf(groups: readonly GroupFigures[]): number | null {
  if (groups.length < 2) return null;
  const populations = groups.map((figures) => figures.population);
  return Math.max(...populations) - Math.min(...populations);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
