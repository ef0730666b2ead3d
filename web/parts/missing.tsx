import type { Problem } from '../asking/ask.js';

/** What may be there the next time. */
const PASSING: ReadonlySet<string> = new Set([
  'SOURCE_UNAVAILABLE',
  'DEADLINE_EXCEEDED',
  'INTERNAL_SERVER_ERROR',
]);

/** Says in plain words what could not be shown, and what to do; nothing where all is there. */
export function Missing({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  const told = [
    ...new Map(problems.map((problem) => [`${problem.code} ${problem.message}`, problem])).values(),
  ];
  return (
    <section className="hub-missing" aria-labelledby="missing-title">
      <h2 className="govuk-heading-s" id="missing-title">
        Some of this page could not be shown
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {told.map((problem) => (
          <li key={`${problem.code} ${problem.message}`}>{problem.message}</li>
        ))}
      </ul>
      {told.some(({ code }) => PASSING.has(code)) && (
        <p className="govuk-body">
          What is shown is complete in itself. Load the page again in a moment to see the rest.
        </p>
      )}
    </section>
  );
}
