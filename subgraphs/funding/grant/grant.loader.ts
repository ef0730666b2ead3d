import type DataLoader from 'dataloader';
import { In, type Repository, type SelectQueryBuilder } from 'typeorm';
import { groupBy, indexBy, present } from '../../../shared/collections.js';
import { RowLoader } from '../../../shared/db/row-loader.js';
import { acceptPage, type PageArgs } from '../../../shared/graphql/page.args.js';
import { pageOf } from '../../../shared/graphql/paging.js';
import type { Grant, GrantLocation } from './grant.entity.js';
import type { GrantConnection } from './grant.type.js';
import { type Days, type GrantPosition, positionKey, readPositionKey } from './grant-page.rules.js';

/** Which grants; null does not narrow. */
export interface GrantChoice extends Days {
  policeArea: string | null;
  partnerships: readonly string[] | null;
  funders: readonly string[] | null;
  placed: boolean | null;
}

export interface PageRequest {
  size: number;
  after: GrantPosition | null;
}

export interface GrantsOfPlace extends Days, PageRequest {
  /** The column of the locations that names the place. */
  column: 'partnership' | 'police_area';
  slug: string;
}

export interface Grants {
  byId: DataLoader<string, Grant | null>;
  locationsByGrant: DataLoader<string, GrantLocation[]>;
  /** Two statements, whatever the size. */
  page(choice: GrantChoice, request: PageRequest): Promise<GrantConnection>;
  /** Pages of many places in two statements. */
  ofPlace: DataLoader<GrantsOfPlace, GrantConnection, string>;
}

export function createGrants(grants: Repository<Grant>, locations: Repository<GrantLocation>): Grants {
  return {
    byId: new RowLoader(async (ids) => {
      const found = indexBy(await grants.findBy({ id: In([...ids]) }), (grant) => grant.id);
      return ids.map((id) => found.get(id) ?? null);
    }),
    locationsByGrant: new RowLoader(async (ids) => {
      const rows = await locations.find({
        where: { grantId: In([...ids]) },
        order: { grantId: 'ASC', position: 'ASC' },
      });
      const found = groupBy(rows, (location) => location.grantId);
      return ids.map((id) => found.get(id) ?? []);
    }),
    page: async (choice, request) => {
      const chosen = narrow(grants.createQueryBuilder('award'), choice);
      const onward = nextRows(chosen.clone(), request);
      const [totalCount, rows] = await Promise.all([chosen.getCount(), onward.getMany()]);
      return connectionOf(rows, totalCount, request.size);
    },
    ofPlace: createPagesOfPlaces(grants),
  };
}

/** The page asked for. @throws DomainError BAD_FIRST, BAD_CURSOR */
export function acceptGrantPage(page: PageArgs): PageRequest {
  const { size, after } = acceptPage(page);
  return { size, after: after === null ? null : readPositionKey(after) };
}

type Query = SelectQueryBuilder<Grant>;

function narrow(query: Query, choice: GrantChoice): Query {
  const { from, to, funders, partnerships, policeArea, placed } = choice;
  if (from !== null) query.andWhere('award.awardedOn >= :from', { from });
  if (to !== null) query.andWhere('award.awardedOn <= :to', { to });
  if (funders !== null) query.andWhere('award.funderId = ANY(:funders)', { funders: [...funders] });
  if (partnerships !== null)
    query.andWhere(hasLocation('location.partnership = ANY(:partnerships)'), {
      partnerships: [...partnerships],
    });
  if (policeArea !== null) query.andWhere(hasLocation('location.police_area = :policeArea'), { policeArea });
  const known = hasLocation('location.kind IS NOT NULL');
  if (placed !== null) query.andWhere(placed ? known : `NOT ${known}`);
  return query;
}

function hasLocation(condition: string): string {
  return `EXISTS (SELECT FROM published_grant_location location WHERE location.grant_id = award.id AND ${condition})`;
}

/** One row more than asked tells that another page follows. */
function nextRows(query: Query, { size, after }: PageRequest): Query {
  if (after !== null)
    query.andWhere('(award.awardedOn < :day OR (award.awardedOn = :day AND award.id > :id))', {
      day: after.awardedOn,
      id: after.id,
    });
  return query
    .orderBy('award.awardedOn', 'DESC')
    .addOrderBy('award.id', 'ASC')
    .limit(size + 1);
}

function connectionOf(rows: readonly Grant[], totalCount: number, size: number): GrantConnection {
  return pageOf(rows, totalCount, size, positionKey);
}

/** Room for a page of every partnership of the country. */
const MOST_PLACES = 400;

interface PageRow {
  slug: string;
  count: number;
  /** Null for a place without a grant on this page. */
  id: string | null;
}

/** The questions of one batch differ in their place alone, unless one document asks for several pages by alias. */
function createPagesOfPlaces(grants: Repository<Grant>): Grants['ofPlace'] {
  const keyOf = ({ slug: _slug, ...request }: GrantsOfPlace) => JSON.stringify(request);
  const batch = async (asked: readonly GrantsOfPlace[]) => {
    const pages = new Map<GrantsOfPlace, GrantConnection>();
    const alike = [...groupBy(asked, keyOf).values()];
    for (const questions of alike)
      for (const [question, page] of await readPages(grants, questions)) pages.set(question, page);
    return asked.map((question) => pages.get(question) ?? connectionOf([], 0, question.size));
  };
  return new RowLoader(batch, {
    cacheKeyFn: (question) => `${question.slug} ${keyOf(question)}`,
    most: MOST_PLACES,
  });
}

async function readPages(
  grants: Repository<Grant>,
  questions: readonly GrantsOfPlace[],
): Promise<Map<GrantsOfPlace, GrantConnection>> {
  const [first] = questions;
  if (!first) return new Map();
  const { column, from, to, size, after } = first;
  const slugs = questions.map(({ slug }) => slug);
  const parameters = [slugs, from, to, after?.awardedOn ?? null, after?.id ?? null, size + 1];
  const rows: PageRow[] = await grants.query(pagesSql(column), parameters);
  const ids = present(rows.map((row) => row.id));
  const found = indexBy(await grants.findBy({ id: In(ids) }), (grant) => grant.id);
  const bySlug = groupBy(rows, (row) => row.slug);
  return new Map(
    questions.map((question) => {
      const own = bySlug.get(question.slug) ?? [];
      const page = present(own.map(({ id }) => found.get(id ?? '')));
      return [question, connectionOf(page, own[0]?.count ?? 0, size)];
    }),
  );
}

/** Places without a grant give no row; those whose grants stand on earlier pages give one without an id. */
function pagesSql(column: GrantsOfPlace['column']): string {
  return `
    WITH placed AS (
      SELECT DISTINCT location.${column} AS slug, award.id, award.awarded_on
      FROM published_grant_location location JOIN published_grant award ON award.id = location.grant_id
      WHERE location.${column} = ANY($1)
        AND ($2::text IS NULL OR award.awarded_on >= $2) AND ($3::text IS NULL OR award.awarded_on <= $3)
    ),
    total AS (SELECT slug, count(*)::int AS count FROM placed GROUP BY slug),
    page AS (
      SELECT slug, id, awarded_on, row_number() OVER (PARTITION BY slug ORDER BY awarded_on DESC, id) AS place
      FROM placed
      WHERE $4::text IS NULL OR awarded_on < $4 OR (awarded_on = $4 AND id > $5)
    )
    SELECT total.slug, total.count, page.id
    FROM total LEFT JOIN page ON page.slug = total.slug AND page.place <= $6
    ORDER BY total.slug, page.place`;
}
