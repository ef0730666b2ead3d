import { writeList } from '../../parts/figures.js';
import { findStanding, STANDINGS } from '../../parts/standing.rules.js';
import { findSharing, type Sharing } from './priorities.rules.js';
import type { Compared, Theme } from './priority-matrix.js';

interface SharedThemesProps {
  compared: readonly Compared[];
  themes: readonly Theme[];
}

/** The answer at a glance: which themes are shared by which partnerships, and of whom nothing is known. */
export function SharedThemes({ compared, themes }: SharedThemesProps) {
  const sharing = findSharing(themes);
  const shared = sharing.filter(({ partnerships }) => partnerships.length > 1);
  const alone = sharing.filter(({ partnerships }) => partnerships.length === 1);
  const unknown = compared.filter(({ set }) => set === null);
  const isOnlyOneKnown = compared.length - unknown.length === 1;
  return (
    <section aria-labelledby="shared-title">
      <h2 className="govuk-heading-m" id="shared-title">
        {shared.length > 0 ? 'Shared themes' : 'Themes'}
      </h2>
      {shared.length === 0 && compared.length - unknown.length > 1 && (
        <p className="govuk-body">As far as the papers held tell, no two of these share a theme.</p>
      )}
      {shared.map((one) => (
        <ShareSentence sharing={one} compared={compared} key={one.partnerships.join(' ')} />
      ))}
      {alone.map((one) => (
        <AloneSentence
          sharing={one}
          compared={compared}
          isOnlyOneKnown={isOnlyOneKnown}
          key={one.partnerships.join(' ')}
        />
      ))}
      {unknown.length > 0 && (
        <p className="govuk-body">
          No priorities are known of {writeList(unknown.map(({ partnership }) => partnership.name))}: no paper
          held gives any. That is not to say there are none.
        </p>
      )}
      <p className="govuk-body-s">
        Partnerships name their priorities as they like. That two of them come under the same theme is judged
        by the hub; each cell of the table gives the grounds.
      </p>
    </section>
  );
}

interface SentenceProps {
  sharing: Sharing;
  compared: readonly Compared[];
}

function ShareSentence({ sharing, compared }: SentenceProps) {
  const { partnerships, themes } = sharing;
  return (
    <p className="govuk-body">
      <strong>
        {nameAll(partnerships, compared)} share{' '}
        {themes.length === 1 ? 'one theme' : `${themes.length} themes`}
      </strong>
      : {writeList(themes)}.
    </p>
  );
}

/** Where nothing is known of the others, nobody can say "only". */
function AloneSentence({ sharing, compared, isOnlyOneKnown }: SentenceProps & { isOnlyOneKnown: boolean }) {
  return (
    <p className="govuk-body">
      {!isOnlyOneKnown && 'Only '}
      {nameAll(sharing.partnerships, compared)}: {writeList(sharing.themes)}.
    </p>
  );
}

/** "North Worcestershire (out of date) and South Warwickshire" */
function nameAll(ids: readonly string[], compared: readonly Compared[]): string {
  const names = compared
    .filter(({ partnership }) => ids.includes(partnership.id))
    .map((one) => {
      const standing = findStanding(one);
      const { name } = one.partnership;
      return standing === 'IN_FORCE' ? name : `${name} (${STANDINGS[standing].words.toLowerCase()})`;
    });
  return writeList(names);
}
