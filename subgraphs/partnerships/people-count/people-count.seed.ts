import { z } from 'zod';
import { seatAt } from '../../../shared/access/seats.js';
import { compareText, groupBy } from '../../../shared/collections.js';
import type { DataFolder, Located } from '../../../shared/files/data-folder.js';
import { basisField, dateField, slugField } from '../../../shared/files/fields.js';
import type { PlaceBook } from '../../../shared/place/place.seed.js';
import { Basis } from '../../../shared/provenance/basis.js';
import { readPaperFile } from '../../../shared/provenance/source-document.seed.js';
import type { Paper } from '../paper/paper.entity.js';
import { objectionTo, type StatedCount } from './conflict.rules.js';
import type { CountedArea, PeopleCountRow, ReleasedCount } from './people-count.entity.js';
import { PeopleSubject } from './people-subject.js';
import { releaseCounts } from './suppression.rules.js';

const countFields = z
  .strictObject({
    subject: z.enum(PeopleSubject),
    partnership: slugField,
    area: slugField,
    on: dateField.optional(),
    from: dateField.optional(),
    to: dateField.optional(),
    periodBasis: basisField.exclude(['DERIVED']).default(Basis.STATED),
    count: z.int().min(0).max(999_999_999),
    // Without a quote, which would repeat the count to everybody.
    source: z.strictObject({
      paragraph: z.union([z.string(), z.number()]).transform(String),
      basis: basisField.default(Basis.STATED),
    }),
  })
  .refine(({ on, from, to }) => (on ? !from && !to : from && to), 'needs `on`, or both `from` and `to`');

const countsFile = z.strictObject({ counts: z.array(countFields).default([]) });

interface HeldCount extends StatedCount {
  count: number;
  periodBasis: Basis;
  source: CountedArea['source'];
}

export interface PeopleCountRows {
  released: ReleasedCount[];
  counted: CountedArea[];
  counts: PeopleCountRow[];
}

/** The counts of people of the papers, and what everybody may know of them. A count that cannot be held beside the others is reported. */
export function peopleCountRows(
  folder: DataFolder,
  places: PlaceBook,
  papers: readonly Paper[],
): PeopleCountRows {
  const held: HeldCount[] = [];
  for (const { id } of papers) {
    const file = readPaperFile(folder, id, 'people-counts.yaml', countsFile);
    file?.value.counts.forEach((fields, index) => {
      const count = heldCount(id, fields);
      const [field, reason] = objection(places, count, held) ?? [];
      if (reason) folder.report(file, ['counts', index, ...(field ? [field] : [])], reason);
      else held.push(count);
    });
  }
  const tables = [...groupBy(held, tableOf)].sort(([a], [b]) => compareText(a, b));
  return rowsOf(tables.flatMap(([, counts]) => releasesOf(counts)));
}

type CountFields = Located<z.output<typeof countsFile>>['value']['counts'][number];

function heldCount(documentId: string, fields: CountFields): HeldCount {
  const { subject, partnership, area, on, from, to, periodBasis, count, source } = fields;
  const fromDay = on ?? from;
  if (fromDay === undefined) throw new Error('a count without a time is refused when it is read');
  return {
    documentId,
    subject,
    partnership,
    area,
    fromDay,
    toDay: to ?? null,
    periodBasis,
    count,
    source: { documentId, locator: source.paragraph, quote: null, basis: source.basis },
  };
}

/** The field that is wrong, where it is one, and why. */
function objection(
  places: PlaceBook,
  count: HeldCount,
  before: readonly HeldCount[],
): [field: string | undefined, reason: string] | undefined {
  const { partnership, area } = count;
  const owner = places.find('partnership', partnership);
  if (owner?.slug !== partnership) return ['partnership', `no partnership has the slug ${partnership}`];
  if (!owner.areas.includes(area) || owner.partAreas.includes(area))
    return ['area', `${area} is no whole area of ${partnership}`];
  const reason = objectionTo(count, before);
  return reason === undefined ? undefined : [undefined, reason];
}

/** What is made safe together: the counts of a partnership of one subject at one time. */
function tableOf(count: StatedCount): string {
  return `${timeOf(count)}/${count.partnership}`;
}

function timeOf({ subject, fromDay, toDay }: StatedCount): string {
  const name = subject.toLowerCase().replaceAll('_', '-');
  return `${name}/${toDay === null ? fromDay : `${fromDay}-to-${toDay}`}`;
}

interface HeldRelease {
  row: ReleasedCount;
  counts: HeldCount[];
}

function releasesOf(counts: readonly HeldCount[]): HeldRelease[] {
  return releaseCounts(counts).flatMap(({ areas, count }) => {
    const together = counts.filter(({ area }) => areas.includes(area));
    const [first] = together;
    if (!first) return [];
    const { subject, partnership: partnershipId, fromDay, toDay } = first;
    const id = `${timeOf(first)}/${areas[0]}`;
    return [{ row: { id, subject, partnershipId, fromDay, toDay, areas, count }, counts: together }];
  });
}

function rowsOf(releases: readonly HeldRelease[]): PeopleCountRows {
  const cells = releases.flatMap(({ row, counts }) =>
    counts.map((count) => ({ release: row, count, id: `${timeOf(count)}/${count.area}` })),
  );
  return {
    released: releases.map(({ row }) => row),
    counted: cells.map(({ id, release, count: { area, periodBasis, source } }) => ({
      id,
      release,
      area,
      periodBasis,
      source,
    })),
    counts: cells.map(({ id, count: { count, partnership } }) => ({
      id,
      count,
      readers: [seatAt('partnership', partnership)],
    })),
  };
}
