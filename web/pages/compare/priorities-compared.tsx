import { Bar } from '../../parts/bar.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { NOT_KNOWN, writeDay, writeList } from '../../parts/figures.js';
import { writePeriod } from '../../parts/financial-years.rules.js';
import { Opening } from '../../parts/opening.js';
import { Source } from '../../parts/source.js';
import { StandingMark } from '../../parts/standing.js';
import type { Comparison, Sets, Themes } from './compare.type.js';
import { tellStandings } from './sets.rules.js';

type Compared = Sets[number];

/** How many priorities each has, under which themes, and how its set stands. */
export function PrioritiesCompared({ data: { sets, themes, asOf, partnerships } }: { data: Comparison }) {
  if (sets === null) return null;
  const known = sets.filter(({ set }) => set !== null);
  const unknown = sets.filter(({ set }) => set === null);
  const address = new URLSearchParams([
    ...partnerships.map(({ id }) => ['partnership', id]),
    ...(asOf ? [['asOf', asOf]] : []),
  ]);
  return (
    <section aria-labelledby="priorities">
      <h2 className="govuk-heading-l" id="priorities">
        Priorities
      </h2>
      <p className="govuk-body">
        As they stood on {writeDay(asOf)}, as far as papers held tell. That a priority comes under a theme is
        judged by the hub;{' '}
        <a className="govuk-link" href={`/priorities?${address}`}>
          each as it was written
        </a>
        .
      </p>
      {themes && <ThemeChart themes={themes} known={known} />}
      {unknown.length > 0 && (
        <p className="govuk-body">
          Not known of {writeList(unknown.map(({ partnership }) => partnership.name))}: no paper held gives
          any. That is not to say there are none.
        </p>
      )}
      {known.length > 0 && (
        <DataTable
          caption="Sets of priorities"
          columns={themes ? [...SETS, themeColumn(themes), SOURCE] : [...SETS, SOURCE]}
          rows={known}
          keyOf={({ partnership }) => partnership.id}
        />
      )}
    </section>
  );
}

/** Themes from those that most pursue down; nothing where the priorities of one alone are known. */
function ThemeChart({ themes, known }: { themes: Themes; known: readonly Compared[] }) {
  if (known.length < 2) return null;
  const ordered = [...themes].sort((one, other) => other.partnerships.length - one.partnerships.length);
  return (
    <figure className="hub-figure" aria-labelledby="theme-chart">
      <figcaption>
        <h3 className="govuk-heading-m" id="theme-chart">
          Themes, by how many pursue them
        </h3>
        <p className="govuk-body">
          Of {known.length} partnerships whose priorities are known: {tellStandings(known)}.
        </p>
      </figcaption>
      <ol className="govuk-list hub-bars">
        {ordered.map(({ theme, partnerships }) => (
          <li className="hub-bar" key={theme.id}>
            <p className="govuk-body hub-bar__label">
              <span>
                {theme.name}: {writeList(partnerships.map(({ name }) => name))}
              </span>{' '}
              <strong>
                {partnerships.length} of {known.length}
              </strong>
            </p>
            <Bar percent={(partnerships.length / known.length) * 100} />
          </li>
        ))}
      </ol>
      <Opening title="Themes as a table">
        <DataTable
          caption="Themes and who pursues them"
          columns={THEMES}
          rows={ordered}
          keyOf={({ theme }) => theme.id}
        />
      </Opening>
    </figure>
  );
}

const THEMES: readonly Column<Themes[number]>[] = [
  { title: 'Theme', cell: ({ theme }) => theme.name },
  { title: 'How many', isNumeric: true, cell: ({ partnerships }) => partnerships.length },
  { title: 'Partnerships', cell: ({ partnerships }) => writeList(partnerships.map(({ name }) => name)) },
];

const SETS: readonly Column<Compared>[] = [
  { title: 'Partnership', cell: ({ partnership }) => partnership.name },
  { title: 'Standing', cell: (compared) => <StandingMark compared={compared} /> },
  {
    title: 'Set and years',
    cell: ({ set }) => {
      if (set === null) return NOT_KNOWN;
      return set.from || set.to ? writePeriod(set.from, set.to) : `${set.label}, years not given`;
    },
  },
  { title: 'How many', isNumeric: true, cell: ({ set }) => set?.priorities.length ?? NOT_KNOWN },
];

function themeColumn(themes: Themes): Column<Compared> {
  return {
    title: 'Themes, as the hub judges',
    cell: ({ set, partnership }) => {
      if (set === null) return NOT_KNOWN;
      const pursued = themes.filter(({ partnerships }) =>
        partnerships.some(({ id }) => id === partnership.id),
      );
      return `${pursued.length}: ${writeList(pursued.map(({ theme }) => theme.name))}`;
    },
  };
}

const SOURCE: Column<Compared> = {
  title: 'Source',
  cell: ({ set }) => set && <Source source={set.source} />,
};
