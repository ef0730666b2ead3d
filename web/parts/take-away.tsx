import type { PutQuestion } from '../asking/ask.js';
import { FileLink } from './file-link.js';

interface TakeAwayProps {
  put: readonly PutQuestion[];
  /** Whether there is an explorer to show a question in. */
  hasExplorer: boolean;
}

/** Links to the answers behind the page as files, and to the questions. */
export function TakeAway({ put, hasExplorer }: TakeAwayProps) {
  const taken = put.filter(isOfThePage);
  if (taken.length === 0) return null;
  return (
    <section className="hub-take-away" aria-labelledby="take-away-title">
      <h2 className="govuk-heading-m" id="take-away-title">
        Take this away
      </h2>
      <p className="govuk-body">
        Tables are taken as they stand by the CSV link below each. Here is everything behind the page, with
        the source of every row.
      </p>
      {taken.map((question) => (
        <Files
          question={question}
          hasExplorer={hasExplorer}
          key={`${question.name} ${JSON.stringify(question.variables)}`}
        />
      ))}
    </section>
  );
}

interface FilesProps extends Pick<TakeAwayProps, 'hasExplorer'> {
  question: PutQuestion;
}

function Files({ question, hasExplorer }: FilesProps) {
  const title = wordsOf(question.name);
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{title}</span>
      </summary>
      <ul className="govuk-list govuk-details__text">
        <li>
          <FileLink href={addressOf('/export.xlsx', question)}>All of it as an Excel workbook</FileLink>
        </li>
        {question.tables.map((table) => (
          <li key={table}>
            <FileLink
              href={addressOf('/export.csv', question, table)}
            >{`${tableTitle(table)} as CSV`}</FileLink>
          </li>
        ))}
        {hasExplorer && (
          <li>
            <a className="govuk-link" href={addressOf('/explorer', question)}>
              Show the query
            </a>
          </li>
        )}
      </ul>
    </details>
  );
}

/** The explorer with the first question that the page put. */
export function explorerAddressOf(put: readonly PutQuestion[]): string {
  const first = put.find(isOfThePage);
  return first ? addressOf('/explorer', first) : '/explorer';
}

/** What only fills a form is left out. */
function isOfThePage({ name }: PutQuestion): boolean {
  return !name.endsWith('ToChoose');
}

/** "PoliceAreaAtAGlance" as "Police area at a glance". */
function wordsOf(name: string): string {
  const words = name.replace(/\B([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "county.partnerships.areas" as "Areas of partnerships"; what stands in no list is the answer's own. */
function tableTitle(table: string): string {
  if (table === 'answer') return 'What stands in no list';
  const [last = '', outer] = table
    .split('.')
    .filter((step) => step !== 'nodes')
    .reverse();
  return outer === undefined ? wordsOf(last) : `${wordsOf(last)} of ${wordsOf(outer).toLowerCase()}`;
}

function addressOf(path: string, { text, variables }: PutQuestion, table?: string): string {
  const parameters = new URLSearchParams({ query: text, variables: JSON.stringify(variables) });
  if (table !== undefined) parameters.set('table', table);
  return `${path}?${parameters}`;
}
