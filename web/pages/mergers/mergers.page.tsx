import type { Ask, Problem } from '../../asking/ask.js';
import {
  type AreaShapesQuery,
  areaShapes,
  mergerGround,
  type OneMergerOptionQuery,
  oneMergerOption,
  policeAreasToChoose,
  waysToGroup,
  whoMustSign,
} from '../../documents.js';
import { type Found, HOME, type Page } from '../../page.js';
import { groundAreas } from '../../parts/area-map.rules.js';
import { type MergerChoices, ORDERS, pinOption, proposeOption, readChoices } from './mergers.rules.js';
import type { Ground, MergerOption, Mergers } from './mergers.type.js';
import { MergersView } from './mergers-view.js';

const PAGE_SIZE = 20;

/** In how many ways a police area can be grouped, what each way changes, and who must sign for it. */
export const mergersPage: Page<Mergers> = {
  path: '/mergers',
  find: async (place, ask) => {
    const choices = readChoices(place.choices);
    return choices.policeArea === '' ? findPoliceAreas(ask) : findMergers(choices, ask);
  },
  View: ({ data, place }) => <MergersView mergers={data} choices={readChoices(place.choices)} />,
};

const NOTHING: Mergers = {
  policeAreas: [],
  ground: null,
  ways: null,
  sign: null,
  proposal: null,
  options: {},
};

async function findPoliceAreas(ask: Ask): Promise<Found<Mergers>> {
  const { data, problems } = await ask(policeAreasToChoose, {});
  const policeAreas = [...(data?.policeAreas ?? [])].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  return { title: 'Mergers', data: { ...NOTHING, policeAreas }, problems, above: [HOME] };
}

async function findMergers(choices: MergerChoices, ask: Ask): Promise<Found<Mergers>> {
  const question = toQuestion(choices);
  const isFirstShown = choices.option === '' && choices.areas.length === 0;
  const [sign, ways, found, shapes, first, chosen] = await Promise.all([
    choices.areas.length > 0 ? ask(whoMustSign, { areas: [...choices.areas] }) : undefined,
    ask(waysToGroup, { ...question, first: PAGE_SIZE }),
    ask(mergerGround, { policeArea: choices.policeArea }),
    ask(areaShapes, { policeArea: choices.policeArea }),
    isFirstShown ? ask(oneMergerOption, question) : undefined,
    findOptions(choices.policeArea, [choices.option, ...choices.compare], ask),
  ]);
  const policeArea = found.data?.policeArea ?? null;
  if (policeArea === null && found.problems.length === 0) return findOthers(ask);
  const proposal = (policeArea && propose(policeArea, choices)) ?? null;
  const proposed = await findOptions(choices.policeArea, proposal ? [proposal] : [], ask);
  return {
    title: policeArea ? `Mergers in ${policeArea.name}` : 'Mergers',
    data: {
      policeAreas: [],
      ground: policeArea && toGround(policeArea, shapes.data),
      ways: ways.data?.policeArea?.mergerOptions ?? null,
      sign: sign?.data?.assessMerger ?? null,
      proposal,
      options: { ...byId(first?.data), ...chosen.found, ...proposed.found },
    },
    problems: [found, shapes, ways, sign, first, chosen, proposed].flatMap((part) => part?.problems ?? []),
    above: policeArea ? [HOME, { title: policeArea.name, path: `/police-areas/${policeArea.id}` }] : [HOME],
  };
}

/** What the reader proposes makes no way to group where today's partnerships, which else stay, are out of reach. */
function propose({ areas, partnerships }: Omit<Ground, 'map'>, choices: MergerChoices): string | undefined {
  const held = partnerships?.map((partnership) => partnership.areas?.map(({ id }) => id));
  if (!held?.every((ids) => ids !== undefined)) return undefined;
  return proposeOption(areas, held, choices.areas);
}

/** Another police area has to be chosen: there is none of the name in the address. */
async function findOthers(ask: Ask): Promise<Found<Mergers>> {
  return { ...(await findPoliceAreas(ask)), title: 'Police area not found', status: 404 };
}

function toQuestion({ policeArea, order, after, ...wishes }: MergerChoices) {
  const { contiguous, withinCounty, minPopulation, maxPartnerships } = wishes;
  return {
    policeArea,
    constraints: { contiguous, withinCounty, minPopulation, maxPartnerships },
    order: ORDERS[order],
    after: after.at(-1) ?? null,
  };
}

function toGround(policeArea: Omit<Ground, 'map'>, shapes: AreaShapesQuery | null): Ground {
  const areas = policeArea.areas.map((area) => ({
    ...area,
    neighbours: area.neighbours.map(({ id }) => id),
  }));
  return { ...policeArea, map: groundAreas(areas, shapes?.policeArea?.areas) };
}

/** Options by id, whichever page of the list they stand on. */
async function findOptions(
  policeArea: string,
  ids: readonly string[],
  ask: Ask,
): Promise<{ found: Record<string, MergerOption>; problems: readonly Problem[] }> {
  const pinned = [...new Set(ids)].flatMap((id) => {
    const constraints = pinOption(id);
    return constraints ? [{ id, constraints }] : [];
  });
  const answers = await Promise.all(
    pinned.map(({ constraints }) => ask(oneMergerOption, { policeArea, constraints })),
  );
  const found = Object.assign({}, ...answers.map(({ data }) => byId(data)));
  return { found, problems: answers.flatMap(({ problems }) => problems) };
}

function byId(answer: OneMergerOptionQuery | null | undefined): Record<string, MergerOption> {
  const options = answer?.policeArea?.mergerOptions?.nodes ?? [];
  return Object.fromEntries(options.map((option) => [option.id, option]));
}
