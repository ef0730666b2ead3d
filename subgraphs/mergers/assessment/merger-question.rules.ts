import { type IsoDate, isIsoDate } from '../../../shared/calendar/iso-date.js';
import { compareText, distinct, present } from '../../../shared/collections.js';
import { MergerPurpose } from './assessment-terms.js';
import type { MergerAnswers } from './merger-case.rules.js';

/** Everything that an assessment is asked; its id spells it, so that geography can answer its areas. */
export interface MergerQuestion extends MergerAnswers {
  /** GSS codes, sorted, each once. */
  codes: readonly string[];
}

export interface RestructureQuestion {
  asOf: IsoDate;
  /** GSS codes of each group, sorted, each once. */
  groups: readonly (readonly string[])[];
}

/** The named parts of an id. */
export type IdParts = Readonly<Record<string, string>>;

const JOINT = '+';
const GROUP_JOINT = '|';
/** Stands for an empty id, which would vanish between joints. */
const EMPTY_ID = '%';
/** Surrogates without their other half, which no encoding can carry: they name nothing, whichever they are. */
const HALF_CHARACTERS = /\p{Surrogate}/gu;
const UNREADABLE = '\ufffd';

/** The parts that spell the question. What was not answered has no part; an empty list has an empty one. */
export function spellMerger(question: MergerQuestion): IdParts {
  const { asOf, codes, purposes, consents, contents } = question;
  const parts: Record<string, string> = { asOf, areas: joinCodes(codes) };
  if (purposes) parts.purposes = joinIds(purposes);
  if (consents) parts.consents = joinIds(consents);
  if (contents) parts.contents = joinIds(contents);
  return parts;
}

/** The question that the parts spell; null where they spell none. */
export function readMerger({ asOf, areas, ...answers }: IdParts): MergerQuestion | null {
  if (!isIsoDate(asOf) || areas === undefined) return null;
  const purposes = answers.purposes === undefined ? null : readPurposes(answers.purposes);
  return {
    asOf,
    codes: splitIds(areas),
    purposes,
    consents: answers.consents === undefined ? null : splitIds(answers.consents),
    contents: answers.contents === undefined ? null : splitIds(answers.contents),
  };
}

export function spellRestructure({ asOf, groups }: RestructureQuestion): IdParts {
  return { asOf, areas: joinCodes(groups.flat()), groups: groups.map(joinCodes).join(GROUP_JOINT) };
}

export function readRestructure({ asOf, groups }: IdParts): RestructureQuestion | null {
  if (!isIsoDate(asOf) || groups === undefined) return null;
  return { asOf, groups: groups.split(GROUP_JOINT).map(splitIds) };
}

function joinCodes(codes: readonly string[]): string {
  return distinct(codes).sort(compareText).join(JOINT);
}

/** The same answers in another order are the same question. */
function joinIds(ids: readonly string[]): string {
  return distinct(ids)
    .sort(compareText)
    .map((id) => encodeURIComponent(id.replace(HALF_CHARACTERS, UNREADABLE)) || EMPTY_ID)
    .join(JOINT);
}

function splitIds(text: string): string[] {
  if (text === '') return [];
  return text.split(JOINT).map((id) => (id === EMPTY_ID ? '' : decodeURIComponent(id)));
}

function readPurposes(text: string): MergerPurpose[] {
  return present(splitIds(text).map((id) => Object.values(MergerPurpose).find((purpose) => purpose === id)));
}
