import type DataLoader from 'dataloader';
import type { Repository, SelectQueryBuilder } from 'typeorm';
import { compareText, distinct, groupBy, indexBy, present } from '../../../shared/collections.js';
import { RowLoader, readOnce } from '../../../shared/db/row-loader.js';
import type { DocumentById } from '../../../shared/provenance/document.loader.js';
import { SourceDocument } from '../../../shared/provenance/source-document.entity.js';
import { Funder } from '../funder/funder.entity.js';
import { FundingLine } from '../line/line.entity.js';
import { ThemeLink } from '../line/theme-link.entity.js';
import type { FundingStatement } from './statement.entity.js';

/** Statements come whole, with lines, parts, themes and document, in one query; lists are the newest document first. */
export interface Statements {
  byId: DataLoader<string, FundingStatement | null>;
  lineById: DataLoader<string, FundingLine | null>;
  byPaper: DataLoader<string, FundingStatement[]>;
  /** Statements that speak of a police area. */
  byPoliceArea: DataLoader<string, FundingStatement[]>;
  /** Statements with a line to the recipient as such: to a partnership, or to a police area as a whole. */
  byRecipient: RowLoader<RecipientKey, FundingStatement[], string>;
  all(): Promise<FundingStatement[]>;
}

export interface RecipientKey {
  kind: 'partnership' | 'police-area';
  slug: string;
}

type Query = SelectQueryBuilder<FundingStatement>;

export function createStatements(
  statements: Repository<FundingStatement>,
  documentById: DocumentById,
): Statements {
  const find = async (narrow: (query: Query) => Query): Promise<FundingStatement[]> => {
    const found = (await narrow(wholeStatements(statements)).getMany())
      .map(nestParts)
      .sort(compareStatements);
    for (const statement of found) {
      byId.prime(statement.id, statement);
      documentById.prime(statement.document.id, statement.document);
    }
    return found;
  };
  const byId: Statements['byId'] = new RowLoader(async (ids) => {
    const found = indexBy(await find((query) => query.where('statement.id IN (:...ids)', { ids })), idOf);
    return ids.map((id) => found.get(id) ?? null);
  });
  return {
    byId,
    lineById: createLineById(find),
    byPaper: createListsBy(find, 'statement.source.documentId', (statement) => statement.source.documentId),
    byPoliceArea: createListsBy(find, 'statement.policeAreaId', (statement) => statement.policeAreaId),
    byRecipient: createByRecipient(find),
    all: readOnce(() => find((query) => query)),
  };
}

/** The statements of several lists, each once, the newest document first. */
export function mergeStatements(lists: readonly FundingStatement[][]): FundingStatement[] {
  return [...indexBy(lists.flat(), idOf).values()].sort(compareStatements);
}

type Find = (narrow: (query: Query) => Query) => Promise<FundingStatement[]>;

function wholeStatements(statements: Repository<FundingStatement>): Query {
  return statements
    .createQueryBuilder('statement')
    .innerJoinAndMapOne(
      'statement.document',
      SourceDocument,
      'document',
      'document.id = statement.source.documentId',
    )
    .leftJoinAndMapMany('statement.lines', FundingLine, 'line', 'line.statementId = statement.id')
    .leftJoinAndMapOne('line.funderBody', Funder, 'funder', 'funder.id = line.funderId')
    .leftJoinAndMapMany('line.themeLinks', ThemeLink, 'link', 'link.lineId = line.id');
}

function createListsBy(
  find: Find,
  column: string,
  keyOf: (statement: FundingStatement) => string,
): DataLoader<string, FundingStatement[]> {
  return new RowLoader(async (keys) => {
    const found = groupBy(await find((query) => query.where(`${column} IN (:...keys)`, { keys })), keyOf);
    return keys.map((key) => found.get(key) ?? []);
  });
}

function createLineById(find: Find): Statements['lineById'] {
  return new RowLoader(async (ids) => {
    const found = await find((query) =>
      query.where(
        'statement.id IN (SELECT wanted.statement FROM funding_line wanted WHERE wanted.id IN (:...ids))',
        { ids },
      ),
    );
    const lines = found.flatMap((statement) => statement.lines.flatMap((line) => [line, ...line.parts]));
    const byId = indexBy(lines, (line) => line.id);
    return ids.map((id) => byId.get(id) ?? null);
  });
}

/** Finds the statements by an index on their lines, so that one partnership never costs the whole table. */
function createByRecipient(find: Find): Statements['byRecipient'] {
  return new RowLoader<RecipientKey, FundingStatement[], string>(
    async (keys) => {
      const slugsOf = (kind: RecipientKey['kind']) =>
        keys.filter((key) => key.kind === kind).map((key) => key.slug);
      const found = await find((query) =>
        query.where(
          `statement.id IN (
            SELECT paid.statement FROM funding_line paid
            WHERE paid.partnership = ANY(:partnerships) OR paid.police_area = ANY(:policeAreas))`,
          { partnerships: slugsOf('partnership'), policeAreas: slugsOf('police-area') },
        ),
      );
      const paid = found.flatMap((statement) =>
        distinct(statement.lines.map(recipientOf)).map((recipient) => ({ recipient, statement })),
      );
      const byRecipient = groupBy(paid, ({ recipient }) => recipient);
      return keys.map((key) => (byRecipient.get(textOf(key)) ?? []).map(({ statement }) => statement));
    },
    { cacheKeyFn: textOf },
  );
}

/** The recipient of a line as the text of its key; a line to no place has none that is asked for. */
function recipientOf({ partnershipId, policeAreaId }: FundingLine): string {
  return partnershipId === null
    ? textOf({ kind: 'police-area', slug: policeAreaId ?? '' })
    : textOf({ kind: 'partnership', slug: partnershipId });
}

function textOf({ kind, slug }: RecipientKey): string {
  return `${kind} ${slug}`;
}

/** The join gives lines and parts in one list, in no order. */
function nestParts(statement: FundingStatement): FundingStatement {
  const lines = [...statement.lines].sort((a, b) => a.position - b.position);
  const parts = groupBy(lines, (line) => line.parentId);
  for (const line of lines) {
    line.parts = parts.get(line.id) ?? [];
    line.funderBody ??= null;
    line.themeLinks.sort((a, b) => a.position - b.position);
  }
  statement.lines = present(parts.get(null) ?? []);
  return statement;
}

/** The newest document first; within a document as it has them. */
function compareStatements(a: FundingStatement, b: FundingStatement): number {
  return (
    compareText(b.document.knownAt ?? '', a.document.knownAt ?? '') ||
    compareText(a.document.id, b.document.id) ||
    a.position - b.position
  );
}

function idOf(statement: FundingStatement): string {
  return statement.id;
}
