import { distinct } from '../../../shared/collections.js';
import { keepEach } from '../../../shared/db/row-loader.js';
import type { Promised } from '../../../shared/promised.js';
import { type FigureSources, loadFigures } from '../figure/figure.loader.js';
import { partnershipSubject } from '../figure/figure-subject.rules.js';
import type { MeasureFigure } from '../figure/measure-figure.type.js';
import type { MeasureQuestion } from '../figure/measure-question.input.js';

/**
 * The figures of a partnership, one a measure; null where it is not known.
 * @throws DomainError UNKNOWN_ID, TOO_MANY_IDS, UNKNOWN_PERIOD
 */
export type FiguresOfPartnership = (
  id: string,
  question: MeasureQuestion,
) => Promised<MeasureFigure[] | null>;

interface AskedFigures extends MeasureQuestion {
  id: string;
}

/** Looks up each question once, as long as the data are the same. */
export function createFiguresOfPartnership(sources: FigureSources): FiguresOfPartnership {
  const find = keepEach(
    ({ id, ...question }: AskedFigures) =>
      loadFigures(question, sources, (ground) => {
        const place = ground.find('partnership', id);
        return place ? partnershipSubject(place) : null;
      }),
    ({ id, measures, yearEnding = null }) =>
      JSON.stringify([id, yearEnding, measures ? distinct(measures) : null]),
  );
  return (id, question) => find({ ...question, id });
}
