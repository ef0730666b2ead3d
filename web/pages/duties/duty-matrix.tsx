import type { DutiesShownQuery } from '../../documents.js';
import { writeDay } from '../../parts/figures.js';
import { Mark } from '../../parts/mark.js';
import { ScrollingTable } from '../../parts/scrolling-table.js';
import { Source } from '../../parts/source.js';
import { countOutcomes, findNewestDay, listDuties, OUTCOMES } from './duties.rules.js';

type Partnership = NonNullable<DutiesShownQuery['partnerships']>['nodes'][number];
export type Duty = Partnership['duties'][number];

/** A partnership or a county strategy group. */
export interface DutyBody {
  id: string;
  name: string;
  duties: readonly Duty[];
}

interface DutyMatrixProps {
  caption: string;
  bodies: readonly DutyBody[];
  /** The page of a body; left out where there is none. */
  linkTo?: (id: string) => string;
}

/** Duties by bodies: the outcome in each cell, which opens to the grounds and the papers. */
export function DutyMatrix({ caption, bodies, linkTo }: DutyMatrixProps) {
  return (
    <ScrollingTable caption={caption} className="hub-matrix">
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          <th scope="col" className="govuk-table__header hub-matrix__name">
            Duty
          </th>
          {bodies.map((body) => (
            <th scope="col" className="govuk-table__header" key={body.id}>
              <BodyHead body={body} linkTo={linkTo} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {listDuties(bodies).map((duty) => (
          <DutyRow duty={duty} bodies={bodies} key={duty.rule} />
        ))}
      </tbody>
    </ScrollingTable>
  );
}

function BodyHead({ body, linkTo }: { body: DutyBody; linkTo: DutyMatrixProps['linkTo'] }) {
  const counts = countOutcomes(body.duties)
    .map(({ outcome, count }) => `${count} ${OUTCOMES[outcome].words.toLowerCase()}`)
    .join(', ');
  return (
    <>
      {linkTo ? (
        <a className="govuk-link" href={linkTo(body.id)}>
          {body.name}
        </a>
      ) : (
        body.name
      )}
      <small className="hub-source govuk-!-font-weight-regular">{counts}</small>
    </>
  );
}

function DutyRow({ duty: { rule, duty, citation }, bodies }: { duty: Duty; bodies: readonly DutyBody[] }) {
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header govuk-!-font-weight-regular hub-matrix__name">
        {duty}
        <small className="hub-source">{citation}</small>
      </th>
      {bodies.map(({ id, duties }) => (
        <td className="govuk-table__cell" key={id}>
          <Cell status={duties.find((one) => one.rule === rule)} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ status }: { status: Duty | undefined }) {
  if (!status) return <span className="govuk-body-s">Not its duty</span>;
  const { words, shape } = OUTCOMES[status.outcome];
  if (status.evidence.length === 0) return <Mark shape={shape}>{words}</Mark>;
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <Mark shape={shape}>
          <span className="govuk-details__summary-text">{words}</span>
        </Mark>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body-s">{status.explanation}</p>
        <p className="govuk-body-s">Newest paper: {writeDay(findNewestDay(status.evidence))}.</p>
        {status.evidence.map((source) => (
          <Source source={source} key={`${source.document.id} ${source.locator}`} />
        ))}
      </div>
    </details>
  );
}
