import type { PrioritiesAsWrittenQuery } from '../../documents.js';
import { Mark, type Shape } from '../../parts/mark.js';
import { Source } from '../../parts/source.js';

type Comparison = NonNullable<PrioritiesAsWrittenQuery['comparePriorities']>;
export type Priority = NonNullable<Comparison['partnerships'][number]['set']>['priorities'][number];
type ThemeLink = Priority['themeLinks'][number];

interface PriorityAsWrittenProps {
  priority: Priority;
  /** Why it stands under the theme of its row; null under no theme. */
  link: ThemeLink | null;
  /** How its set stands. */
  shape: Shape;
  words: string;
}

/** A priority by its printed title; it opens to what else the paper says, the grounds for its theme and the source. */
export function PriorityAsWritten({ priority, link, shape, words }: PriorityAsWrittenProps) {
  const { title, focus, crossCutting, leads, source } = priority;
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{title}</span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body-s">
          <Mark shape={shape}>{words}</Mark>
        </p>
        {focus && <p className="govuk-body-s">{focus}.</p>}
        {crossCutting && <p className="govuk-body-s">Named as cutting across the others.</p>}
        {leads.length > 0 && <p className="govuk-body-s">Led by {leads.join(', ')}.</p>}
        {link && <p className="govuk-body-s">{writeGrounds(link)}</p>}
        <Source source={source} />
      </div>
    </details>
  );
}

function writeGrounds({ basis, because }: ThemeLink): string {
  if (basis === 'INFERRED') return `Judged by the hub to come under this theme, by its ${because}.`;
  return `Comes under this theme by its ${because}.`;
}
