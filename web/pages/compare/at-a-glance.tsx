import { type Column, DataTable } from '../../parts/data-table.js';
import { NOT_KNOWN, writeDay, writePounds, writeRate } from '../../parts/figures.js';
import { StandingMark } from '../../parts/standing.js';
import { BENCHMARKS } from './compare.rules.js';
import type { Comparison } from './compare.type.js';
import { spanOf, writeSpan } from './money.rules.js';
import type { MeasureLines } from './rates.rules.js';
import { RatingMark } from './rating-mark.js';

type Partnership = Comparison['partnerships'][number];

interface AtAGlanceProps {
  data: Comparison;
  measures: readonly MeasureLines[];
}

/** Partnerships by what is compared: one table to have at hand. */
export function AtAGlance({ data, measures }: AtAGlanceProps) {
  const { crime, chosen, partnerships } = data;
  return (
    <>
      <DataTable
        caption="Side by side"
        columns={[NAME, ...measures.map(measureColumn), priorityColumn(data), moneyColumn(data)]}
        rows={partnerships}
        keyOf={({ id }) => id}
      />
      {crime && (
        <p className="govuk-body-s">
          Crimes of the year ending {writeDay(crime.period.to)} for each 1,000 residents; residential burglary
          for each 1,000 households. Held against {BENCHMARKS[chosen.benchmark].words}. {crime.rule}
        </p>
      )}
    </>
  );
}

const NAME: Column<Partnership> = {
  title: 'Partnership',
  cell: ({ id, name }) => (
    <a className="govuk-link" href={`/partnerships/${id}`}>
      {name}
    </a>
  ),
};

function measureColumn({ measure, lines }: MeasureLines): Column<Partnership> {
  return {
    title: measure.name,
    cell: ({ id }) => {
      const figure = lines.find((line) => line.id === id)?.figure;
      if (!figure?.rate) return NOT_KNOWN;
      return (
        <>
          {writeRate(figure.rate.value)}
          <br />
          <RatingMark figure={figure} />
        </>
      );
    },
  };
}

function priorityColumn({ sets }: Comparison): Column<Partnership> {
  return {
    title: 'Priorities',
    cell: ({ id }) => {
      const compared = sets?.find(({ partnership }) => partnership.id === id);
      if (!compared) return 'Could not be shown';
      return (
        <>
          {compared.set && (
            <>
              {compared.set.priorities.length}
              <br />
            </>
          )}
          <StandingMark compared={compared} />
        </>
      );
    },
  };
}

function moneyColumn({ money }: Comparison): Column<Partnership> {
  return {
    title: 'Grants for each resident',
    cell: ({ id }) => {
      const found = money?.find((one) => one.id === id);
      if (!found?.grantPerHead) return 'Could not be shown';
      const span = spanOf(found.grantPerHead.totals.counted);
      return (
        <>
          {writePounds(found.grantPerHead.perHead?.pence)}
          {span && <small className="hub-source">{writeSpan(span)}</small>}
        </>
      );
    },
  };
}
