import type { Reader } from '../signing-in/reader.rules.js';
import { markingOf, writeMarking } from './marking.rules.js';

/** How what a reader sees is marked, where it is more than anybody may see: above and below it, and on every sheet of paper. */
export function ReaderMarking({ found, reader }: { found: unknown; reader: Reader }) {
  const marking = markingOf(found);
  if (marking === 'PUBLIC') return null;
  return (
    <p className={`govuk-body hub-marking hub-marked--${marking.toLowerCase().replace('_', '-')}`}>
      <strong>{writeMarking(marking)}</strong>
      <span>As read by the {reader.words}</span>
    </p>
  );
}
