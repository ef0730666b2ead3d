import type DataLoader from 'dataloader';
import type { Repository } from 'typeorm';
import { firstDayOf, lastDayOf } from '../../../shared/calendar/financial-year.js';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { groupBy, indexBy } from '../../../shared/collections.js';
import { MOST_PAGES, RowLoader } from '../../../shared/db/row-loader.js';
import { money } from '../../../shared/graphql/money.type.js';
import { type Pence, pence } from '../../../shared/money/pence.js';
import type { Years } from '../counting/years.rules.js';
import { cellsOf, type GrantTotalsQuestion } from '../grant-total/grant-total.loader.js';
import type { Grounds } from '../recipient/ground.loader.js';
import type { Grant } from './grant.entity.js';
import type { PublishedGrants } from './grant.type.js';
import type { Days } from './grant-page.rules.js';
import type { GrantPlace } from './grant-place.rules.js';
import { type PlacedGrants, type PublishedSum, sumPublished } from './published-sum.rules.js';

export interface PublishedSums {
  /** Null where the question asks for funder kinds or themes, which published grants do not carry. */
  beside(question: GrantTotalsQuestion): Promise<PublishedGrants | null>;
}

interface Row {
  asked: string;
  /** The same text for the same places. */
  key: string;
  places: { kind: GrantPlace['kind'] | null; slug: string; areas: string[] }[];
  currency: string;
  count: number;
  amount: string;
  from: IsoDate;
  to: IsoDate;
}

type TouchingGrants = PlacedGrants & { key: string };

interface Asked extends Days {
  policeArea: string;
}

/** Most grants share their places with many others, so they come added up by places and currency. */
const TOUCHING = `
  WITH placed AS (
    SELECT touched.police_area AS asked, award.currency, award.amount, award.awarded_on,
      jsonb_agg(jsonb_build_object('kind', location.kind, 'slug', location.slug, 'areas', location.areas)
                ORDER BY location.kind, location.slug) AS places
    FROM (SELECT DISTINCT police_area, grant_id FROM published_grant_location WHERE police_area = ANY($1)) touched
    JOIN published_grant award ON award.id = touched.grant_id
    JOIN published_grant_location location ON location.grant_id = award.id
    WHERE ($2::text IS NULL OR award.awarded_on >= $2) AND ($3::text IS NULL OR award.awarded_on <= $3)
    GROUP BY touched.police_area, award.id
  )
  SELECT asked, places::text AS key, places, currency, count(*)::int AS count, sum(amount)::text AS amount,
    min(awarded_on) AS "from", max(awarded_on) AS "to"
  FROM placed GROUP BY asked, places, currency`;

const ALL = `
  SELECT count(*)::int AS count, (sum(amount) FILTER (WHERE currency = 'GBP'))::text AS total,
    (count(*) FILTER (WHERE currency <> 'GBP'))::int AS "notInPounds",
    min(awarded_on) AS "from", max(awarded_on) AS "to"
  FROM published_grant
  WHERE ($1::text IS NULL OR awarded_on >= $1) AND ($2::text IS NULL OR awarded_on <= $2)`;

export function createPublishedSums(grants: Repository<Grant>, grounds: Grounds): PublishedSums {
  const touching = createTouching(grants);
  return {
    beside: async (question) => {
      const { recipients, funderKinds, themes } = question;
      if (funderKinds !== null || themes !== null) return null;
      const days = daysOf(question);
      if (recipients === null) return published(await sumAll(grants, days));
      const ground = await grounds.of(recipients.policeAreas);
      const lists = await Promise.all(
        recipients.policeAreas.map((policeArea) => touching.load({ policeArea, ...days })),
      );
      // Grants that reach into a second police area come with both.
      const found = indexBy(lists.flat(), ({ key, currency }) => `${currency} ${key}`);
      return published(sumPublished([...found.values()], ground, cellsOf(recipients, ground)));
    },
  };
}

/** Grants of some days with a beneficiary place in each police area; questions of one request have few different days. */
function createTouching(grants: Repository<Grant>): DataLoader<Asked, TouchingGrants[], string> {
  const keyOf = ({ policeArea, from, to }: Asked) => `${policeArea} ${from} ${to}`;
  const batch = async (asked: readonly Asked[]) => {
    const found = new Map<string, TouchingGrants[]>();
    for (const questions of groupBy(asked, ({ from, to }) => `${from} ${to}`).values()) {
      const { from = null, to = null } = questions[0] ?? {};
      const policeAreas = questions.map((question) => question.policeArea);
      const rows: Row[] = await grants.query(TOUCHING, [policeAreas, from, to]);
      for (const [policeArea, own] of groupBy(rows, (row) => row.asked))
        found.set(keyOf({ policeArea, from, to }), own.map(placedGrants));
    }
    return asked.map((question) => found.get(keyOf(question)) ?? []);
  };
  return new RowLoader(batch, { cacheKeyFn: keyOf, most: MOST_PAGES });
}

function placedGrants({ asked: _asked, places, amount, ...row }: Row): TouchingGrants {
  const known = places.map(({ kind, ...place }) => (kind === null ? null : { ...place, kind }));
  return { ...row, amount: pence(BigInt(amount)), places: known };
}

async function sumAll(grants: Repository<Grant>, { from, to }: Days): Promise<PublishedSum> {
  const [row] = await grants.query(ALL, [from, to]);
  const total: Pence | null = row.total === null ? null : pence(BigInt(row.total));
  return { ...row, total, reachingBeyond: 0 };
}

/** A grant belongs to the financial year of its award. */
function daysOf({ from, to }: Years): Days {
  return { from: from && firstDayOf(from), to: to && lastDayOf(to) };
}

function published(sum: PublishedSum): PublishedGrants {
  return { ...sum, total: money(sum.total) };
}
