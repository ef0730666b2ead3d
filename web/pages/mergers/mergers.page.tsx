import type { Ask } from '../../asking/ask.js';
import {
  type AreaShapesQuery,
  areaShapes,
  mergerGround,
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
  const [found, shapes, ways, sign] = await Promise.all([
    ask(mergerGround, { policeArea: choices.policeArea }),
    ask(areaShapes, { policeArea: choices.policeArea }),
    ask(waysToGroup, toQuestion(choices)),
    choices.areas.length > 0 ? ask(whoMustSign, { areas: [...choices.areas] }) : undefined,
  ]);
  const policeArea = found.data?.policeArea ?? null;
  if (policeArea === null && found.problems.length === 0) return findOthers(ask);
  const page = ways.data?.policeArea?.mergerOptions ?? null;
  const partnerships = policeArea?.partnerships?.map(({ areas }) => areas?.map(({ id }) => id) ?? []) ?? [];
  const proposal = proposeOption(policeArea?.areas ?? [], partnerships, choices.areas) ?? null;
  const first = choices.areas.length === 0 ? (page?.nodes[0]?.id ?? '') : '';
  const wanted = [choices.option || first, proposal ?? '', ...choices.compare];
  const options = await findOptions(choices.policeArea, wanted, ask);
  return {
    title: policeArea ? `Mergers in ${policeArea.name}` : 'Mergers',
    data: {
      policeAreas: [],
      ground: policeArea && toGround(policeArea, shapes.data),
      ways: page,
      sign: sign?.data?.assessMerger ?? null,
      proposal,
      options: options.found,
    },
    problems: [
      ...found.problems,
      ...shapes.problems,
      ...ways.problems,
      ...(sign?.problems ?? []),
      ...options.problems,
    ],
    above: policeArea ? [HOME, { title: policeArea.name, path: `/police-areas/${policeArea.id}` }] : [HOME],
  };
}

/** Another police area has to be chosen: there is none of the name in the address. */
async function findOthers(ask: Ask): Promise<Found<Mergers>> {
  return { ...(await findPoliceAreas(ask)), title: 'Police area not found', status: 404 };
}

function toQuestion({ policeArea, contiguous, withinCounty, order, after }: MergerChoices) {
  return {
    policeArea,
    constraints: { contiguous, withinCounty },
    order: ORDERS[order],
    after: after.at(-1) ?? null,
    first: PAGE_SIZE,
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
async function findOptions(policeArea: string, ids: readonly string[], ask: Ask) {
  const pinned = [...new Set(ids)].flatMap((id) => {
    const constraints = pinOption(id);
    return constraints ? [{ id, constraints }] : [];
  });
  const answers = await Promise.all(
    pinned.map(({ constraints }) => ask(oneMergerOption, { policeArea, constraints })),
  );
  const found: Record<string, MergerOption> = {};
  for (const { data } of answers)
    for (const option of data?.policeArea?.mergerOptions?.nodes ?? []) found[option.id] = option;
  return { found, problems: answers.flatMap(({ problems }) => problems) };
}
