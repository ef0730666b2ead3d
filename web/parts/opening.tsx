import type { ReactNode } from 'react';

/** What opens on a click, also without a script. */
export function Opening({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{title}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
