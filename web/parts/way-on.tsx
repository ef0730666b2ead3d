/** What a reader can do who has no page to read. */
export function WayOn({ advice }: { advice: string }) {
  return (
    <>
      <p className="govuk-body">{advice}</p>
      <p className="govuk-body">
        <a className="govuk-link" href="/">
          Choose a police area or county
        </a>
      </p>
    </>
  );
}
