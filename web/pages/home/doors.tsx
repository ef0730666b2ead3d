interface DoorsProps {
  /** Null where they are out of reach. */
  policeAreas: readonly { id: string; name: string }[] | null;
}

const QUESTIONS = [
  {
    path: '/priorities',
    asks: 'What priorities do they share?',
    shows: 'Themes and partnerships side by side, each priority as it was written.',
  },
  {
    path: '/funding',
    asks: 'What were they granted?',
    shows: 'Totals by partnership, year and funder, and which sums do not hold.',
  },
  {
    path: '/mergers',
    asks: 'Which of them could join?',
    shows: 'Ways to group the areas, who must sign, and what would change.',
  },
  {
    path: '/compare',
    asks: 'How do they compare?',
    shows: 'Recorded crime, priorities and grants for each resident, side by side.',
  },
] as const;

/** What the hub is asked first, asked of the partnerships of a police area or of all. */
export function Doors({ policeAreas }: DoorsProps) {
  return (
    <section aria-labelledby="questions">
      <h2 className="govuk-heading-m" id="questions">
        Four questions about partnerships
      </h2>
      <form method="get" action="/priorities">
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="police-area">
            Police area
          </label>
          <select className="govuk-select" id="police-area" name="policeArea">
            <option value="">All of which papers tell</option>
            {policeAreas?.map(({ id, name }) => (
              <option value={id} key={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="govuk-grid-row">
          {QUESTIONS.map(({ path, asks, shows }) => (
            <div className="govuk-grid-column-one-half" key={path}>
              <button type="submit" formAction={path} className="govuk-button hub-door">
                {asks}
              </button>
              <p className="govuk-body">{shows}</p>
            </div>
          ))}
        </div>
      </form>
    </section>
  );
}
