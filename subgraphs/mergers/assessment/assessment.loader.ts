import { DomainError } from '../../../shared/errors.js';
import { readSpelledId } from '../../../shared/graphql/spelled-id.js';
import { unknownIds } from '../../../shared/graphql/unknown-ids.js';
import { type GivenArea, known, readAreaFacts } from '../area/given-area.rules.js';
import type { LoadLaw } from '../law/law-rule.loader.js';
import type { FormationByPartnership } from '../partnership/formation.loader.js';
import type { AreaFacts } from './area-facts.js';
import { type Assessment, assessMerger } from './assessment.rules.js';
import {
  type MergerQuestion,
  type RestructureQuestion,
  readMerger,
  readRestructure,
} from './merger-question.rules.js';
import { assessRestructure, type RestructureAssessment } from './restructure.rules.js';

/** What the gateway hands over of an assessment. */
export interface AssessmentReference {
  id: string;
  areas?: readonly GivenArea[] | null;
}

/** Works out each assessment once a request, however many of its fields are asked for. */
export interface Assessments {
  /** @throws DomainError SOURCE_UNAVAILABLE without geography's facts, UNKNOWN_ID for consents and contents that mean nothing. */
  merger(reference: AssessmentReference): Promise<Assessment>;
  /** @throws DomainError SOURCE_UNAVAILABLE without geography's facts. */
  restructure(reference: AssessmentReference): Promise<RestructureAssessment>;
}

export function createAssessments(loadLaw: LoadLaw, formations: FormationByPartnership): Assessments {
  const mergers = new Map<string, Promise<Assessment>>();
  const restructures = new Map<string, Promise<RestructureAssessment>>();
  const factsOf = (areas: readonly GivenArea[]) => loadFacts(areas, formations);
  return {
    merger: async ({ id, areas }) => {
      const given = known(areas);
      return remember(mergers, id, async () => {
        const question = questionOf(id);
        const [facts, law] = await Promise.all([factsOf(given), loadLaw()]);
        const assessment = assessMerger(requireAll(facts, question.codes), question, law);
        refuseUnknown('consents', assessment.unknownConsents);
        refuseUnknown('contents', assessment.unknownContents);
        return assessment;
      });
    },
    restructure: async ({ id, areas }) => {
      const given = known(areas);
      return remember(restructures, id, async () => {
        const { asOf, groups } = restructureOf(id);
        const [facts, law] = await Promise.all([factsOf(given), loadLaw()]);
        return assessRestructure(
          groups.map((codes) => requireAll(facts, codes)),
          asOf,
          law,
        );
      });
    },
  };
}

/** The question behind an id that this subgraph spelt. */
export function questionOf(id: string): MergerQuestion {
  return readMerger(readSpelledId(id) ?? {}) ?? refuseId(id);
}

export function restructureOf(id: string): RestructureQuestion {
  return readRestructure(readSpelledId(id) ?? {}) ?? refuseId(id);
}

function refuseId(id: string): never {
  throw new DomainError('UNKNOWN_ID', `no assessment has the id ${JSON.stringify(id)}`, { ids: [id] });
}

async function loadFacts(
  areas: readonly GivenArea[],
  formations: FormationByPartnership,
): Promise<AreaFacts[]> {
  const ids = areas.flatMap((area) => known(area.holdings).map((holding) => holding.id));
  const bases = await Promise.all(ids.map((id) => formations.load(id)));
  const basisOf = new Map(ids.map((id, index) => [id, bases[index] ?? null]));
  return readAreaFacts(areas, (id) => basisOf.get(id) ?? null);
}

/** The facts of each area asked about: one that geography leaves out is missing, not absent. */
function requireAll(facts: readonly AreaFacts[], codes: readonly string[]): AreaFacts[] {
  const byCode = new Map(facts.map((area) => [area.code, area]));
  return codes.map((code) => known(byCode.get(code)));
}

function remember<Value>(
  kept: Map<string, Promise<Value>>,
  id: string,
  work: () => Promise<Value>,
): Promise<Value> {
  const value = kept.get(id) ?? work();
  kept.set(id, value);
  return value;
}

function refuseUnknown(list: 'consents' | 'contents', ids: readonly string[]): void {
  if (ids.length === 0) return;
  const argument = `input.${list}`;
  const from = list === 'consents' ? 'requiredParties' : 'requiredContents';
  throw unknownIds({
    argument,
    ids,
    accepted: `ids from ${from}`,
    tell: (named) => `nothing that this merger can name has the id ${named}; take ids from \`${from}\`.`,
  });
}
