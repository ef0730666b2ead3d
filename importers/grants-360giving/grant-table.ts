import { stringify } from 'csv-stringify/sync';
import { type CheckedGrant, JOINT } from './check-grant.rules.js';

const COLUMNS = [
  'grant_id',
  'title',
  'description',
  'currency',
  'amount_awarded',
  'award_date',
  'planned_from',
  'planned_to',
  'funder_id',
  'funder_name',
  'recipient_id',
  'recipient_name',
  'programme',
  'location_codes',
  'location_names',
  'last_modified',
] as const;

/** A long text out of such bytes stays outside the heap. */
const ENCODING = 'utf16le';
const BATCH = 500;

/**
 * Writes grants as the hub's own table. Codes and names of places stand in the same order; either may be blank. What is
 * written is kept outside the heap, of which whoever reads a large file may have little.
 */
export class GrantTable {
  #waiting: CheckedGrant[] = [];
  readonly #written: Buffer[] = [];

  add(grant: CheckedGrant): void {
    this.#waiting.push(grant);
    if (this.#waiting.length === BATCH) this.#write();
  }

  text(): string {
    this.#write();
    return Buffer.concat(this.#written).toString(ENCODING);
  }

  #write(): void {
    const header = this.#written.length === 0;
    const text = stringify(this.#waiting.map(rowOf), {
      header,
      columns: [...COLUMNS],
      record_delimiter: '\n',
    });
    this.#written.push(Buffer.from(text, ENCODING));
    this.#waiting = [];
  }
}

function rowOf(grant: CheckedGrant): Record<(typeof COLUMNS)[number], string> {
  return {
    grant_id: grant.id,
    title: grant.title,
    description: grant.description,
    currency: grant.currency,
    amount_awarded: grant.amount,
    award_date: grant.awardedOn,
    planned_from: grant.plannedFrom ?? '',
    planned_to: grant.plannedTo ?? '',
    funder_id: grant.funder.id,
    funder_name: grant.funder.name,
    recipient_id: grant.recipient.id,
    recipient_name: grant.recipient.name,
    programme: grant.programme ?? '',
    location_codes: grant.locations.map(({ code }) => code).join(JOINT),
    location_names: grant.locations.map(({ name }) => name).join(JOINT),
    last_modified: grant.lastModified ?? '',
  };
}
