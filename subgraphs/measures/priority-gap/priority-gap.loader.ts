import { Basis } from '../../../shared/provenance/basis.js';
import { Colour } from '../comparison/colour.js';
import { matchPriorities } from '../comparison/gap.rules.js';
import { type RatingRule, ruleText } from '../comparison/rating.rules.js';
import type { MeasuresContext } from '../context.js';
import { loadFigureSheet } from '../figure/figure.loader.js';
import { loadRating } from '../figure/figure-comparison.loader.js';
import { partnershipSubject } from '../figure/figure-subject.rules.js';
import type { MeasureQuestion } from '../figure/measure-question.input.js';
import type { PrioritiesOfToday } from '../partnership/partnership.stub.js';
import { MeasurePeriod } from '../period/measure-period.type.js';
import type { PriorityGaps } from './priority-gap.type.js';

export interface GapQuestion {
  question: MeasureQuestion;
  rule: RatingRule;
}

/** The high rates of a partnership beside its priorities; null where the partnership is not known. */
export async function loadPriorityGaps(
  partnership: string,
  priorities: PrioritiesOfToday,
  { question, rule }: GapQuestion,
  context: MeasuresContext,
): Promise<PriorityGaps | null> {
  const sheet = await loadFigureSheet(question, context, rule);
  const place = sheet.ground.find('partnership', partnership);
  if (!place) return null;
  const rated = await Promise.all(
    sheet.figuresOf(partnershipSubject(place)).map(async (figure) => {
      const { rating } = await loadRating(figure, rule, context);
      return { figure, rating, partnership, measure: figure.measure.id };
    }),
  );
  const gaps = matchPriorities(
    rated.filter(({ rating }) => rating === Colour.RED),
    new Map(sheet.measures.map(({ id, themeLinks }) => [id, themeLinks.map(({ theme }) => theme.id)])),
    new Map([[partnership, priorities.known ? priorities.themes : null]]),
  );
  return {
    period: MeasurePeriod.of(sheet.period),
    rule: ruleText(rule),
    prioritiesOutOfDate: priorities.outOfDate ?? null,
    entries: gaps.map(({ figure: { figure }, themes, status }) => ({
      figure,
      themes: themes.map((id) => ({ id })),
      priority: status,
      basis: Basis.INFERRED,
    })),
    notRated: rated.filter(({ rating }) => rating === null).map(({ figure }) => figure),
  };
}
