import { DEFAULT_RATING_RULE, type RatingRule } from '../comparison/rating.rules.js';
import type { Ground } from '../ground/ground.rules.js';
import type { Measure } from '../measure/measure.entity.js';
import type { Measures } from '../measure/measure.loader.js';
import type { Periods } from '../period/period.loader.js';
import type { ComparisonByPeriod } from '../recorded-crime/recorded-crime.loader.js';
import type { FigureSubject } from './figure-subject.rules.js';
import { type FigureGround, MeasureFigure } from './measure-figure.type.js';
import type { MeasureQuestion } from './measure-question.input.js';

/** Where figures are read from. */
export interface FigureSources {
  measures: Measures;
  periods: Periods;
  comparisonByPeriod: ComparisonByPeriod;
}

/** A question with its measures, period and the figures of the whole country at hand. */
export interface FigureSheet {
  measures: Measure[];
  ground: Ground;
  /** The figures of a place, one a measure. */
  figuresOf(subject: FigureSubject): MeasureFigure[];
  period: FigureGround['period'];
}

/** Reads what a question needs. @throws DomainError UNKNOWN_ID, TOO_MANY_IDS, UNKNOWN_PERIOD */
export async function loadFigureSheet(
  question: MeasureQuestion,
  sources: FigureSources,
  rule: RatingRule = DEFAULT_RATING_RULE,
): Promise<FigureSheet> {
  const [measures, period] = await Promise.all([
    sources.measures.requireAll(question.measures, 'measures'),
    sources.periods.requireYear(question.yearEnding),
  ]);
  const comparison = await sources.comparisonByPeriod.load(period);
  const { ground } = comparison.book;
  const figuresOf = (subject: FigureSubject) => {
    const basis = { subject, comparison, period, rule };
    return measures.map((measure) => figureOf(measure, basis));
  };
  return { measures, ground, figuresOf, period };
}

/** The figures of one place; null where the place is not known. */
export async function loadFigures(
  question: MeasureQuestion,
  sources: FigureSources,
  findSubject: (ground: Ground) => FigureSubject | null,
): Promise<MeasureFigure[] | null> {
  const { ground, figuresOf } = await loadFigureSheet(question, sources);
  const subject = findSubject(ground);
  return subject && figuresOf(subject);
}

function figureOf(measure: Measure, ground: FigureGround): MeasureFigure {
  const { count, basis, reason } = ground.comparison.book.count(ground.subject, measure.id);
  const { place } = ground.subject;
  return Object.assign(new MeasureFigure(), {
    measure,
    place,
    count,
    unavailableBecause: reason,
    basis,
    ground,
  });
}
