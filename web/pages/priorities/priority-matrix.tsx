import type { PrioritiesAsWrittenQuery, ThemesSharedQuery } from '../../documents.js';
import { NOT_KNOWN } from '../../parts/figures.js';
import { Mark } from '../../parts/mark.js';
import { ScrollingTable } from '../../parts/scrolling-table.js';
import { StandingMark } from '../../parts/standing.js';
import { findStanding, STANDINGS } from '../../parts/standing.rules.js';
import { findUnderTheme } from './priorities.rules.js';
import { type Priority, PriorityAsWritten } from './priority-as-written.js';

export type Compared = NonNullable<PrioritiesAsWrittenQuery['comparePriorities']>['partnerships'][number];
export type Theme = NonNullable<ThemesSharedQuery['comparePriorities']>['themes'][number];

interface PriorityMatrixProps {
  compared: readonly Compared[];
  themes: readonly Theme[];
}

/** Themes by partnerships. Each cell opens to the priorities as they were written. */
export function PriorityMatrix({ compared, themes }: PriorityMatrixProps) {
  const caption = 'Themes and the priorities under them';
  return (
    <ScrollingTable caption={caption} className="hub-matrix">
      <MatrixHead compared={compared} />
      <tbody className="govuk-table__body">
        {themes.map((theme) => (
          <ThemeRow theme={theme} compared={compared} key={theme.theme.id} />
        ))}
        {compared.some(({ set }) => withoutTheme(set).length > 0) && <OtherRow compared={compared} />}
      </tbody>
    </ScrollingTable>
  );
}

function MatrixHead({ compared }: { compared: readonly Compared[] }) {
  return (
    <thead className="govuk-table__head">
      <tr className="govuk-table__row">
        <th scope="col" className="govuk-table__header hub-matrix__name">
          Theme
        </th>
        {compared.map((one) => (
          <th scope="col" className="govuk-table__header" key={one.partnership.id}>
            <a className="govuk-link" href={`/partnerships/${one.partnership.id}`}>
              {one.partnership.name}
            </a>
            <br />
            <StandingMark compared={one} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function ThemeRow({
  theme: { theme, partnerships },
  compared,
}: { theme: Theme } & Pick<PriorityMatrixProps, 'compared'>) {
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header hub-matrix__name">
        {theme.name}
        <small className="hub-source govuk-!-font-weight-regular">
          {writeShare(partnerships.length, compared)}
        </small>
      </th>
      {compared.map((one) => (
        <td className="govuk-table__cell" key={one.partnership.id}>
          <Cell compared={one} entries={findUnderTheme(one.set?.priorities ?? [], theme.id)} />
        </td>
      ))}
    </tr>
  );
}

/** What the hub counts under no theme is not left out. */
function OtherRow({ compared }: { compared: readonly Compared[] }) {
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header hub-matrix__name">
        Under none of the hub’s themes
      </th>
      {compared.map((one) => (
        <td className="govuk-table__cell" key={one.partnership.id}>
          <Cell compared={one} entries={withoutTheme(one.set).map((priority) => ({ priority }))} />
        </td>
      ))}
    </tr>
  );
}

interface CellProps {
  compared: Compared;
  entries: readonly { priority: Priority; link?: Priority['themeLinks'][number] }[];
}

function Cell({ compared, entries }: CellProps) {
  if (compared.set === null) return <Mark shape="none">{NOT_KNOWN}</Mark>;
  if (entries.length === 0) return <span className="govuk-body-s">None in its set</span>;
  const { words, shape } = STANDINGS[findStanding(compared)];
  return entries.map(({ priority, link }) => (
    <PriorityAsWritten
      key={priority.id}
      priority={priority}
      link={link ?? null}
      shape={shape}
      words={words}
    />
  ));
}

function withoutTheme(set: Compared['set']): readonly Priority[] {
  return set?.priorities.filter(({ themeLinks }) => themeLinks.length === 0) ?? [];
}

/** "1 of 2", of those alone whose priorities are known. */
function writeShare(count: number, compared: readonly Compared[]): string {
  const known = compared.filter(({ set }) => set !== null).length;
  return `${count} of ${known}${known < compared.length ? ' known' : ''}`;
}
