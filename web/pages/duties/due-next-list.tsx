import { writeDay } from '../../parts/figures.js';
import { findDueNext, listDuties } from './duties.rules.js';
import type { DutyBody } from './duty-matrix.js';

/** What falls due next by the calendar of the law, and that the hub holds no day of any partnership. */
export function DueNextList({ bodies, today }: { bodies: readonly DutyBody[]; today: string }) {
  return (
    <section aria-labelledby="due-title">
      <h2 className="govuk-heading-m" id="due-title">
        What falls due next
      </h2>
      <p className="govuk-body">
        The hub holds no day on which any of these will next be done. The days below are worked out from the
        law alone, whose year runs from 1 April to 31 March, and from {writeDay(today)} as today.
      </p>
      <dl className="govuk-summary-list">
        {findDueNext(listDuties(bodies), today).map(({ day, duties }) => (
          <div className="govuk-summary-list__row" key={day ?? 'no day'}>
            <dt className="govuk-summary-list__key">
              {day ? `By ${writeDay(day)}` : 'Within twelve months of the last time, whose day is not known'}
            </dt>
            <dd className="govuk-summary-list__value">
              <ul className="govuk-list govuk-list--bullet">
                {duties.map(({ rule, duty, citation }) => (
                  <li key={rule}>
                    {duty} <small className="hub-source">{citation}</small>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
