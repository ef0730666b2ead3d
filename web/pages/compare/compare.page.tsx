import type { Ask } from '../../asking/ask.js';
import {
  crimeCompared,
  measuresAndYearsToChoose,
  moneyPerResident,
  partnershipsToChoose,
  prioritiesAsWritten,
  themesShared,
} from '../../documents.js';
import { type Found, HOME, type Page, type Place } from '../../page.js';
import { ChoosePartnerships } from '../../parts/choose-partnerships.js';
import { writeDay } from '../../parts/figures.js';
import {
  explainMistakes,
  groupByPoliceArea,
  isMistaken,
  isOfAll,
  onlyPoliceArea,
  placesToAskFor,
  readPlaces,
} from '../../parts/places-chosen.rules.js';
import { AtAGlance } from './at-a-glance.js';
import { BENCHMARKS, type CompareChoices, keepChoices, keepMost, readChoices } from './compare.rules.js';
import type { Comparison, Crime } from './compare.type.js';
import { CompareForm } from './compare-form.js';
import { PlotKey } from './interval-plot.js';
import { MoneyCompared } from './money-compared.js';
import { PrioritiesCompared } from './priorities-compared.js';
import { RateChart } from './rate-chart.js';
import { listByMeasure, type MeasureLines } from './rates.rules.js';
import { StandsOut } from './stands-out.js';
import { WorkedOut } from './worked-out.js';

/** Partnerships side by side: recorded crime, priorities, and money for each resident. */
export const comparePage: Page<Comparison> = {
  path: '/compare',
  find: findComparison,
  View: ({ data, place: { choices } }) => (
    <div className="hub-compare">
      {data.mistakes.map((mistake) => (
        <p className="govuk-inset-text" key={mistake}>
          {mistake}
        </p>
      ))}
      {data.partnerships.length === 0 && (
        <p className="govuk-body-l">
          Choose a police area, or single partnerships, to see their recorded crime, priorities and grants
          side by side.
        </p>
      )}
      <ChoosePartnerships
        path="/compare"
        groups={data.groups}
        shown={data.partnerships.map(({ id }) => id)}
        policeArea={readPlaces(choices).policeArea}
        kept={keepChoices(choices)}
      />
      {data.partnerships.length > 0 && <ComparisonView data={data} choices={choices} />}
    </div>
  ),
};

async function findComparison({ choices }: Place, ask: Ask): Promise<Found<Comparison>> {
  const places = readPlaces(choices);
  const { chosen, mistakes } = readChoices(choices);
  const { kept, mistakes: tooMany } = keepMost(places.partnerships);
  const [choosable, who] = await Promise.all([
    ask(partnershipsToChoose, {}),
    isOfAll(places) ? null : askMoney(ask, { ...placesToAskFor({ ...places, partnerships: kept }) }, chosen),
  ]);
  const isWrong = isMistaken(who?.problems ?? []);
  const money = who?.data?.partnerships?.nodes ?? null;
  // Whoever is named is compared even where partnerships are out of reach.
  const partnerships = money ?? (isWrong ? [] : (kept ?? []).map((id) => ({ id, name: id })));
  const rest = partnerships.length > 0 ? await askRest(ask, partnerships, chosen) : NOTHING;
  const problems = [...choosable.problems, ...(who?.problems ?? []), ...rest.problems];
  const groups = groupByPoliceArea(choosable.data?.partnerships?.nodes ?? []);
  const ids = partnerships.map(({ id }) => id);
  const area = onlyPoliceArea(groups, ids, places.policeArea);
  return {
    title: 'Compare',
    data: {
      chosen,
      mistakes: [...mistakes, ...tooMany],
      groups,
      partnerships: partnerships.map(({ id, name }) => ({ id, name })),
      money,
      ...rest.found,
    },
    problems: explainMistakes(problems),
    status: isMistaken(problems) ? 400 : 200,
    above: area ? [HOME, { title: area.name, path: `/police-areas/${area.id}` }] : [HOME],
  };
}

function askMoney(ask: Ask, places: ReturnType<typeof placesToAskFor>, { from, to, funder }: CompareChoices) {
  return ask(moneyPerResident, {
    ...places,
    ...(from && { from }),
    ...(to && { to }),
    ...(funder && { funderKinds: [funder] }),
  });
}

const NOTHING = {
  problems: [],
  found: { crime: null, asOf: null, sets: null, themes: null, offer: null },
};

/** What is asked of partnerships by name: which they are, the question about money has told. */
async function askRest(ask: Ask, partnerships: readonly { id: string }[], chosen: CompareChoices) {
  const ids = partnerships.map(({ id }) => id);
  const { group } = BENCHMARKS[chosen.benchmark];
  const [crime, sets, themes, offer] = await Promise.all([
    ask(crimeCompared, {
      partnerships: ids,
      measures: [...chosen.measures],
      rule: { compareWith: group },
      benchmarks: [group],
      ...(chosen.yearEnding && { yearEnding: chosen.yearEnding }),
    }),
    ask(prioritiesAsWritten, { partnerships: ids, asOf: chosen.asOf }),
    ask(themesShared, { partnerships: ids, asOf: chosen.asOf }),
    ask(measuresAndYearsToChoose, { partnerships: ids }),
  ]);
  return {
    problems: [crime, sets, themes, offer].flatMap(({ problems }) => problems),
    found: {
      crime: crime.data?.compareMeasures ?? null,
      asOf: sets.data?.comparePriorities?.asOf ?? null,
      sets: sets.data?.comparePriorities?.partnerships ?? null,
      themes: themes.data?.comparePriorities?.themes ?? null,
      offer: offer.data,
    },
  };
}

interface ComparisonViewProps {
  data: Comparison;
  choices: URLSearchParams;
}

function ComparisonView({ data, choices }: ComparisonViewProps) {
  const { crime, partnerships } = data;
  const measures = crime ? listByMeasure(crime, partnerships) : [];
  return (
    <>
      <CompareForm data={data} choices={choices} />
      <StandsOut data={data} />
      <AtAGlance data={data} measures={measures} />
      {crime && <CrimeCompared crime={crime} measures={measures} data={data} />}
      <PrioritiesCompared data={data} />
      <MoneyCompared data={data} choices={choices} />
    </>
  );
}

interface CrimeComparedProps {
  crime: Crime;
  measures: readonly MeasureLines[];
  data: Comparison;
}

function CrimeCompared({ crime, measures, data }: CrimeComparedProps) {
  const { benchmark } = data.chosen;
  const period = `year ending ${writeDay(crime.period.to)}`;
  return (
    <section aria-labelledby="crime">
      <h2 className="govuk-heading-l" id="crime">
        Recorded crime, {period}
      </h2>
      <PlotKey benchmark={BENCHMARKS[benchmark].words} />
      {measures.map((compared) => (
        <RateChart compared={compared} benchmark={benchmark} period={period} key={compared.measure.id} />
      ))}
      <WorkedOut crime={crime} data={data} />
    </section>
  );
}
