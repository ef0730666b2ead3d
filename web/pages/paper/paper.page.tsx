import type { Problem } from '../../asking/ask.js';
import {
  type DocumentHeldQuery,
  documentHeld,
  type Marking,
  rulesInForce,
  whatAPaperSays,
} from '../../documents.js';
import { type Found, HOME, type Page, type Place } from '../../page.js';
import { Contradictions } from './contradictions.js';
import { DocumentFacts } from './document-facts.js';
import { Paragraphs } from './paragraphs.js';
import { contradictionsOf, groupByParagraph, type Paragraph } from './paragraphs.rules.js';
import { takeFromLaw, takeFromPaper } from './taken.rules.js';

type Health = NonNullable<DocumentHeldQuery['dataHealth']>;

export interface PaperShown {
  id: string;
  about: string | null;
  /** Null of what is no paper, which anybody may read. */
  marking: Marking | null;
  loaded: Health['sources'];
  /** Null where they are out of reach, as with the paragraphs. */
  contradictions: ReturnType<typeof contradictionsOf<Health['contradictions'][number]>> | null;
  /** Null where they are out of reach. */
  paragraphs: Paragraph[] | null;
  /** Some of what was taken could not be had. */
  isPart: boolean;
}

type Ask = Parameters<typeof paperPage.find>[1];

const ABOVE = [HOME, { title: 'Papers', path: '/papers' }];

/** A paper, or another document, and what the hub took from it. */
export const paperPage: Page<PaperShown | null> = {
  path: '/papers/:id',
  find: findPaper,
  View: ({ data }) => (data ? <PaperView paper={data} /> : null),
};

async function findPaper({ params }: Place, ask: Ask): Promise<Found<PaperShown | null>> {
  const id = params.id ?? '';
  const { data, problems } = await ask(documentHeld, { document: id });
  const health = data?.dataHealth ?? null;
  if (problems.some(({ code }) => code === 'UNKNOWN_ID'))
    return { title: 'Paper not found', data: null, problems: [], status: 404, above: ABOVE };
  const document = health?.sources[0]?.document;
  const content = await findContent(id, document?.publishedOn ?? document?.knownAt ?? null, ask);
  return {
    title: document?.title ?? content.title ?? 'A paper',
    data: {
      id,
      about: content.about,
      marking: content.marking,
      loaded: health?.sources ?? [],
      contradictions: health && contradictionsOf(health.contradictions, id),
      paragraphs: content.paragraphs,
      isPart: content.problems.length > 0,
    },
    problems: [...problems, ...content.problems],
    above: ABOVE,
  };
}

interface Content extends Pick<PaperShown, 'marking'> {
  title: string | null;
  about: string | null;
  paragraphs: Paragraph[] | null;
  problems: readonly Problem[];
}

/** Of a paper what it says; of an Act or Regulations the rules that rest on it. */
async function findContent(id: string, day: string | null, ask: Ask): Promise<Content> {
  const { data, problems } = await ask(whatAPaperSays, { paper: id, day });
  if (data?.paper) {
    const paragraphs = groupByParagraph(takeFromPaper(data.paper, id));
    const { title, about, marking } = data.paper;
    return { title, about, marking, paragraphs, problems };
  }
  const none = { title: null, about: null, marking: null };
  if (problems.length > 0) return { ...none, paragraphs: null, problems };
  const law = await ask(rulesInForce, {});
  const paragraphs = law.data?.rules ? groupByParagraph(takeFromLaw(law.data.rules, id)) : null;
  return { ...none, paragraphs, problems: law.problems };
}

function PaperView({ paper }: { paper: PaperShown }) {
  const { id, about, loaded, contradictions, paragraphs, isPart } = paper;
  return (
    <>
      {about && <p className="govuk-body-l">{about}</p>}
      <DocumentFacts loaded={loaded} />
      <Contradictions contradictions={contradictions} document={id} />
      <Paragraphs
        paragraphs={paragraphs}
        isPart={isPart}
        contradictions={contradictions ?? []}
        document={id}
      />
    </>
  );
}
