import { type IsoDate, isIsoDate } from '../../shared/calendar/iso-date.js';
import { present } from '../../shared/collections.js';
import { type Pence, penceFromPounds, poundsText } from '../../shared/money/pence.js';
import { isCurrencyCode } from './currency-code.rules.js';
import type {
  Given,
  GivenGrant,
  GivenList,
  GivenLocation,
  GivenOrganisation,
  Report,
} from './given-grant.js';

/** A grant that fits, in the hub's own form. */
export interface CheckedGrant {
  id: string;
  title: string;
  description: string;
  currency: string;
  /** Exact, two places. */
  amount: string;
  awardedOn: IsoDate;
  /** A day, or only its month or year. */
  plannedFrom: string | null;
  plannedTo: string | null;
  funder: Organisation;
  recipient: Organisation;
  toIndividual: boolean;
  /** Another funder or recipient beside the first, who alone is kept. */
  jointly: boolean;
  programme: string | null;
  locations: readonly { code: string; name: string }[];
  lastModified: string | null;
}

export interface Organisation {
  id: string;
  name: string;
}

/** Joins the places of a grant in one cell. */
export const JOINT = '|';
const INDIVIDUAL = 'An individual';
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
const PART_OF_DATE = /^\d{4}(-(0[1-9]|1[0-2]))?$/;
const AMOUNT_FORM = 'as 12500 or 12500.50: a number, without comma or sign, of at most two places';
const NOT_A_DATE = 'is not a date as 2024-03-31, or a date with a time as 2024-03-31T12:00:00Z';
/** The database keeps no text with this character. */
const NUL = '\0';

/** The grant, or null after everything that is wrong with it was reported. */
export function checkGrant(given: GivenGrant, reportAt: Report): CheckedGrant | null {
  const check = new GrantCheck((field, reason) => reportAt(given.line, field, reason));
  const toIndividual = given.recipients.items.length === 0 && given.individuals.items.length > 0;
  const grant = {
    id: check.words(given.id),
    title: check.words(given.title),
    description: check.words(given.description),
    currency: check.currency(given.currency),
    amount: check.amount(given.amount),
    awardedOn: check.day(given.awardDate),
    plannedFrom: present(given.plannedFrom.map((date) => check.looseDate(date))).sort()[0] ?? null,
    plannedTo:
      present(given.plannedTo.map((date) => check.looseDate(date)))
        .sort()
        .at(-1) ?? null,
    funder: check.organisation(given.funders),
    recipient: toIndividual ? check.individual(given.individuals) : check.recipient(given),
    toIndividual,
    jointly: given.funders.items.length > 1 || given.recipients.items.length > 1,
    programme: present(given.programmes.map((programme) => check.text(programme)))[0] ?? null,
    locations: present(given.locations.map((location) => check.location(location))),
    lastModified: check.moment(given.lastModified),
  };
  return check.failed ? null : complete(grant);
}

type RequiredField =
  | 'id'
  | 'title'
  | 'description'
  | 'currency'
  | 'amount'
  | 'awardedOn'
  | 'funder'
  | 'recipient';
type MayLack = Omit<CheckedGrant, RequiredField> & { [Key in RequiredField]: CheckedGrant[Key] | null };

function complete(grant: MayLack): CheckedGrant | null {
  const { id, title, description, currency, amount, awardedOn, funder, recipient } = grant;
  if (id === null || title === null || description === null || currency === null) return null;
  if (amount === null || awardedOn === null || funder === null || recipient === null) return null;
  return { ...grant, id, title, description, currency, amount, awardedOn, funder, recipient };
}

/** Reads the values of one grant; null stands for what is missing or does not fit. */
class GrantCheck {
  failed = false;
  readonly #tell: (field: string, reason: string) => void;

  constructor(tell: (field: string, reason: string) => void) {
    this.#tell = tell;
  }

  /** Null where nothing is given. */
  text({ field, value }: Given): string | null {
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string') return this.#fail(field, `${shown(value)} is not a text`);
    if (value.includes(NUL)) return this.#fail(field, 'holds the character U+0000');
    return isBlank(value) ? null : value.trim();
  }

  words(given: Given): string | null {
    return isBlank(given.value) ? this.#fail(given.field, 'is missing') : this.text(given);
  }

  currency(given: Given): string | null {
    const code = this.words(given);
    if (code === null || isCurrencyCode(code)) return code;
    return this.#fail(given.field, `${shown(code)} is not the code of a currency (ISO 4217) as GBP`);
  }

  amount({ field, value }: Given): string | null {
    const text = this.words({ field, value: typeof value === 'number' ? String(value) : value });
    if (text === null) return null;
    const amount = amountOf(text);
    if (amount === null) return this.#fail(field, `${shown(text)} is not an amount ${AMOUNT_FORM}`);
    return amount < 0n ? this.#fail(field, `${text} is below zero`) : poundsText(amount);
  }

  day(given: Given): IsoDate | null {
    const text = this.words(given);
    if (text === null) return null;
    return dayOf(text) ?? this.#fail(given.field, `${shown(text)} ${NOT_A_DATE}`);
  }

  /** A date of which the day, or day and month, may be left out. */
  looseDate(given: Given): string | null {
    const text = this.text(given);
    if (text === null || PART_OF_DATE.test(text)) return text;
    return dayOf(text) ?? this.#fail(given.field, `${shown(text)} ${NOT_A_DATE}`);
  }

  moment(given: Given): string | null {
    const text = this.text(given);
    if (text === null || dayOf(text) !== null) return text;
    return this.#fail(given.field, `${shown(text)} ${NOT_A_DATE}`);
  }

  organisation({ field, items }: GivenList<GivenOrganisation>): Organisation | null {
    const [first] = items.map((item) => ({ id: this.words(item.id), name: this.words(item.name) }));
    if (!first) return this.#fail(field, 'is missing');
    return first.id === null || first.name === null ? null : { id: first.id, name: first.name };
  }

  /** An organisation, and no person beside it. */
  recipient({ recipients, individuals }: GivenGrant): Organisation | null {
    if (recipients.items.length > 0 && individuals.items.length > 0)
      return this.#fail(
        individuals.field,
        `is given beside ${recipients.field}; a grant has one or the other`,
      );
    return this.organisation(recipients);
  }

  individual({ items }: GivenList<GivenOrganisation>): Organisation | null {
    const [id = null] = items.map((item) => this.words(item.id));
    return id === null ? null : { id, name: INDIVIDUAL };
  }

  location({ code, name }: GivenLocation): { code: string; name: string } | null {
    const [text, called] = [this.text(code), this.text(name)];
    if (text?.includes(JOINT)) return this.#fail(code.field, `${shown(text)} holds a "${JOINT}"`);
    if (text === null && called === null) return null;
    return { code: text ?? '', name: called?.replaceAll(JOINT, '/') ?? '' };
  }

  #fail(field: string, reason: string): null {
    this.failed = true;
    this.#tell(field, reason);
    return null;
  }
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function amountOf(text: string): Pence | null {
  try {
    return penceFromPounds(text);
  } catch {
    return null;
  }
}

/** The day as written, whatever the zone of its time. */
export function dayOf(text: string): IsoDate | null {
  const day = DATE_TIME.exec(text)?.[1] ?? text;
  return isIsoDate(day) ? day : null;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
