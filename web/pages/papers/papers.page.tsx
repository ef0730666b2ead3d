import { type PapersHeldQuery, papersHeld } from '../../documents.js';
import { HOME, type Page } from '../../page.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { NOT_KNOWN, NOT_SHOWN, writeCount, writeDay } from '../../parts/figures.js';
import { writeMarking } from '../../parts/marking.rules.js';

type Paper = NonNullable<PapersHeldQuery['papers']>[number];
type PaperRow = Paper & { contradictions: number | null };

/** Every paper that the hub has read. */
export const papersPage: Page<PaperRow[] | null> = {
  path: '/papers',
  find: async (_place, ask) => {
    const { data, problems } = await ask(papersHeld, {});
    return {
      title: 'Papers that the hub has read',
      data:
        data?.papers?.map((paper) => ({
          ...paper,
          contradictions: countContradictions(data, paper.id),
        })) ?? null,
      problems,
      above: [HOME],
    };
  },
  View: ({ data }) => (
    <>
      <p className="govuk-body-l">
        Everything that the hub says of priorities, money and practice is taken from these, paragraph by
        paragraph. It points to them and does not reproduce them.
      </p>
      {data === null ? (
        <p className="govuk-body">The list of papers could not be shown.</p>
      ) : (
        <DataTable
          caption={`${data.length} papers, the newest first`}
          columns={COLUMNS}
          rows={data}
          keyOf={({ id }) => id}
        />
      )}
    </>
  ),
};

const COLUMNS: readonly Column<PaperRow>[] = [
  {
    title: 'Paper',
    cell: ({ id, title, marking }) => (
      <>
        <a className="govuk-link" href={`/papers/${id}`}>
          {title}
        </a>
        {marking !== 'PUBLIC' && ` (${writeMarking(marking)})`}
      </>
    ),
  },
  { title: 'Published by', cell: ({ publisher }) => publisher },
  { title: 'Date', cell: writePaperDay },
  { title: 'Facts taken', isNumeric: true, cell: ({ facts }) => writeCount(facts.length) },
  {
    title: 'Statements on money',
    isNumeric: true,
    cell: ({ fundingStatements }) => (fundingStatements ? writeCount(fundingStatements.length) : NOT_SHOWN),
  },
  {
    title: 'Contradictions it takes part in',
    isNumeric: true,
    cell: ({ contradictions }) => (contradictions === null ? NOT_SHOWN : writeCount(contradictions)),
  },
];

/** The printed day, or the last day that the paper reports on. */
function writePaperDay({ publishedOn, knownAt }: Pick<Paper, 'publishedOn' | 'knownAt'>): string {
  if (publishedOn) return writeDay(publishedOn);
  return knownAt ? `not printed; reports up to ${writeDay(knownAt)}` : NOT_KNOWN;
}

function countContradictions({ dataHealth }: PapersHeldQuery, paper: string): number | null {
  const found = dataHealth?.contradictions.filter(({ sources }) =>
    sources.some(({ document }) => document.id === paper),
  );
  return found?.length ?? null;
}
