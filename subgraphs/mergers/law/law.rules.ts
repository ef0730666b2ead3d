import { type IsoDate, isWithin } from '../../../shared/calendar/iso-date.js';
import { indexBy } from '../../../shared/collections.js';
import type { FindingSeverity, LawConfidence, LawCountry } from './law-terms.js';

/** A numbered part of a rule, with days of its own. */
export interface LawItem {
  id: string;
  text: string;
  citation: string;
  from: IsoDate | null;
  to: IsoDate | null;
  confidence: LawConfidence;
}

/** One rule of the law table; data/law/README.md says what each field means. */
export interface LawRule extends LawItem {
  /** Place in the table. */
  position: number;
  title: string;
  documentId: string;
  fromUncertain: boolean;
  toUncertain: boolean;
  /** False for what is announced, lapsed or not known to be law: no day selects it. */
  inForce: boolean;
  expectedFrom: IsoDate | null;
  extent: LawCountry[];
  /** What the merger engine makes of it; null where it raises nothing. */
  severity: FindingSeverity | null;
  note: string | null;
  items: LawItem[];
}

export interface LawVerification {
  /** Last day up to which the text was checked. */
  lawVerifiedOn: IsoDate;
  caveat: string;
}

/** The law table: a day selects from it, and nothing else does. */
export class LawBook {
  readonly #byId: ReadonlyMap<string, LawRule>;

  constructor(
    readonly rules: readonly LawRule[],
    readonly verification: LawVerification,
  ) {
    this.#byId = indexBy(rules, (rule) => rule.id);
  }

  /** @throws Error when the table has no such rule: the engine and the table no longer fit. */
  rule(id: string): LawRule {
    const rule = this.#byId.get(id);
    if (!rule) throw new Error(`the law table has no rule ${id}`);
    return rule;
  }

  isInForce(id: string, asOf: IsoDate): boolean {
    return isRuleInForce(this.rule(id), asOf);
  }

  /** Of rules that say the same for different times, the one of the day; null when none is. */
  firstInForce(ids: readonly string[], asOf: IsoDate): LawRule | null {
    const id = ids.find((candidate) => this.isInForce(candidate, asOf));
    return id === undefined ? null : this.rule(id);
  }

  /** The numbered parts of a rule that apply on the day; none when the rule itself does not. */
  itemsInForce(id: string, asOf: IsoDate): LawItem[] {
    const rule = this.rule(id);
    return isRuleInForce(rule, asOf) ? itemsOn(rule, asOf) : [];
  }

  /** The rules of the day, for one country or both, in table order, each with the parts of that day. */
  rulesOn(asOf: IsoDate, country: LawCountry | null = null): LawRule[] {
    return this.rules
      .filter((rule) => isRuleInForce(rule, asOf) && (country === null || rule.extent.includes(country)))
      .map((rule) => ({ ...rule, items: itemsOn(rule, asOf) }));
  }
}

function isRuleInForce(rule: LawRule, asOf: IsoDate): boolean {
  return rule.inForce && isWithin(asOf, rule.from, rule.to);
}

function itemsOn(rule: LawRule, asOf: IsoDate): LawItem[] {
  return rule.items.filter((item) => isWithin(asOf, item.from, item.to));
}
