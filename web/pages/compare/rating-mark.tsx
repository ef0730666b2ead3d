import { Mark } from '../../parts/mark.js';
import { type Figure, RATINGS } from './rates.rules.js';

const NOT_RATED = { words: 'Not rated', shape: 'none' } as const;

/** Red, amber or green in words and shape; what has no colour says so. */
export function RatingMark({ figure: { rating } }: { figure: Figure }) {
  const { words, shape } = rating.rating === null ? NOT_RATED : RATINGS[rating.rating];
  return (
    <span className="hub-rating">
      <Mark shape={shape}>{words}</Mark>
    </span>
  );
}
