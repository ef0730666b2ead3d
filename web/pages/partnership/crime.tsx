import type { MeasureDifference } from '../../documents.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { writeCount, writeDay, writeRate } from '../../parts/figures.js';
import { listOnce } from '../../parts/list-once.js';
import type { Crime } from './found-partnership.js';
import { NumberedSource } from './numbered-source.js';
import { OutOfReach, Section } from './section.js';

type Figure = Crime[number];

const DIFFERENCES = {
  HIGHER: 'Higher than their',
  LOWER: 'Lower than their',
  NO_REAL_DIFFERENCE: 'No real difference from their',
} as const satisfies Record<MeasureDifference, string>;

/** What was recorded there in a year, against places most like it. */
export function CrimeTable({ figures, compareAt }: { figures: Crime | null; compareAt: string }) {
  return (
    <Section name="crime" title="Recorded crime">
      {figures ? <Figures figures={figures} /> : <OutOfReach />}
      <p className="govuk-body hub-screen-only">
        <a className="govuk-link" href={compareAt}>
          See it beside other partnerships
        </a>
      </p>
    </Section>
  );
}

function Figures({ figures }: { figures: Crime }) {
  const [first] = figures;
  if (!first) return <p className="govuk-body">No figures are held.</p>;
  const sources = figures.flatMap((figure) => figure.sources);
  const hasChange = figures.some(({ change }) => change.percent !== null);
  return (
    <>
      <DataTable
        caption={`Year ending ${writeDay(first.period.to)}`}
        columns={hasChange ? [...COLUMNS, CHANGE] : COLUMNS}
        rows={figures}
        keyOf={({ measure }) => measure.id}
      />
      <ul className="govuk-list govuk-list--bullet">
        {notesOf(figures).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <p className="govuk-body">
        {listOnce(sources, ({ document, locator }) => `${document.id} ${locator}`).map((source) => (
          <NumberedSource source={source} key={`${source.document.id} ${source.locator}`} />
        ))}
      </p>
    </>
  );
}

/** What must be known beside the figures, each once. */
function notesOf(figures: Crime): string[] {
  const notes = figures.flatMap(({ caveats, change }) => [change.unavailableBecause, ...caveats]);
  return [
    'Limits are those within which chance alone may move a rate, 19 times of 20. The list of most similar partnerships is judged where a partnership has several areas.',
    ...new Set(notes.filter((note) => note !== null)),
  ];
}

const COLUMNS: readonly Column<Figure>[] = [
  { title: 'Measure', cell: ({ measure }) => measure.name },
  {
    title: 'Crimes',
    isNumeric: true,
    cell: ({ count, unavailableBecause }) => (count === null ? unavailableBecause : writeCount(count)),
  },
  { title: 'For each 1,000', isNumeric: true, cell: writeFigureRate },
  { title: 'Against the partnerships most like it', cell: writeBenchmark },
];

const CHANGE: Column<Figure> = {
  title: 'Change in a year',
  isNumeric: true,
  cell: ({ change }) => (change.percent === null ? 'Not known' : `${change.percent} %`),
};

function writeFigureRate({ rate, rateUnavailableBecause }: Figure): string {
  if (rate === null) return rateUnavailableBecause ?? 'Not known';
  const limits =
    rate.lowerLimit === null ? '' : ` (${writeRate(rate.lowerLimit)} to ${writeRate(rate.upperLimit)})`;
  return `${writeRate(rate.value)}${limits} ${rate.denominatorKind.toLowerCase()}`;
}

function writeBenchmark({ benchmarks: [benchmark] }: Figure): string {
  if (!benchmark?.rate) return benchmark?.unavailableBecause ?? 'Not known';
  const { rate, difference } = benchmark;
  return `${difference ? DIFFERENCES[difference] : 'Not judged against their'} ${writeRate(rate.value)}`;
}
