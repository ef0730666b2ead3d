import { Mark } from '../../parts/mark.js';
import { OUTCOMES } from './duties.rules.js';

/** What each outcome means. */
export function OutcomeKey() {
  return (
    <ul className="govuk-list">
      {Object.values(OUTCOMES).map(({ words, shape, meaning }) => (
        <li key={words}>
          <Mark shape={shape}>{words}</Mark>: {meaning}.
        </li>
      ))}
    </ul>
  );
}
