import { present } from '../../shared/collections.js';
import type { SourceField } from '../../shared/files/fields.js';
import type { SourceColumns } from '../../shared/provenance/source.columns.js';
import type { FundingFact } from './fact/fact.entity.js';
import { FunderKind } from './funder/funder-kind.js';
import type { FundingPaper, LineFields, PartFields, StatementFields } from './funding-papers.seed.js';
import type { FundingLine } from './line/line.entity.js';
import type { ThemeLink } from './line/theme-link.entity.js';
import type { FundingStatement } from './statement/statement.entity.js';

/** The statements of a paper, each with its lines and their parts. */
export function statementRows({ document, file }: FundingPaper): FundingStatement[] {
  return file.value.statements.map((fields, position) => {
    const { source, policeArea, lines, funderBody: _funderBody, ...own } = fields;
    return {
      ...own,
      position,
      policeAreaId: policeArea,
      source: sourceColumns(document.id, source),
      document,
      lines: lines.map((line, place) => lineRow(line, place, fields, document.id)),
    };
  });
}

export function factRows({ document, file }: FundingPaper): FundingFact[] {
  return file.value.facts.map(({ id, kind, text, source }, position) => ({
    id,
    position,
    kind,
    text,
    source: sourceColumns(document.id, source),
  }));
}

/** Lines before their parts, which refer to them. */
export function flattenLines(statements: readonly FundingStatement[]): FundingLine[] {
  const lines = statements.flatMap((statement) => statement.lines);
  return [...lines, ...lines.flatMap((line) => line.parts)];
}

/** What a line leaves out is the statement's; null says that it has none though the statement has one. */
export function inheritFrom(statement: StatementFields, line: LineFields) {
  const choose = <Value>(own: Value | null | undefined, inherited: Value | null) =>
    own === undefined ? inherited : own;
  return {
    funder: choose(line.funder, statement.funder),
    funderKind: choose(line.funderKind, statement.funderKind),
    funderId: choose(line.funderBody, statement.funderBody),
    from: choose(line.from, statement.from),
    to: choose(line.to, statement.to),
  };
}

function lineRow(
  line: LineFields,
  position: number,
  statement: StatementFields,
  documentId: string,
): FundingLine {
  const inherited = inheritFrom(statement, line);
  const source = line.source ?? statement.source;
  const row: FundingLine = {
    ...inherited,
    // A missing kind is refused before any row is written.
    funderKind: inherited.funderKind ?? FunderKind.NOT_NAMED,
    ...ownOf(line, `${statement.id}/${line.id}`, position, documentId, source),
    statementId: statement.id,
    parentId: null,
    recipient: line.recipient,
    partnershipId: line.partnership,
    areaId: line.area,
    policeAreaId: line.policeArea,
    perYear: line.perYear,
    posts: line.posts,
    partOfId: line.partOf,
    partOfBasis: line.partOfBasis,
  };
  return {
    ...row,
    parts: line.parts.map((part, place) => partRow(part, place, row, line.source ?? statement.source)),
  };
}

/** The same money itemised: recipient, funder and years are the line's. */
function partRow(part: PartFields, position: number, line: FundingLine, source: SourceField): FundingLine {
  return {
    ...line,
    ...ownOf(part, `${line.id}/${part.id}`, position, line.source.documentId, part.source ?? source),
    parentId: line.id,
    posts: null,
    partOfId: null,
    partOfBasis: null,
  };
}

function ownOf(
  { title, amount, approximate, themes }: PartFields,
  id: string,
  position: number,
  documentId: string,
  source: SourceField,
) {
  return {
    id,
    position,
    title,
    amount,
    approximate,
    source: sourceColumns(documentId, source),
    themeLinks: themes.map(
      ({ theme, basis, because }, place): ThemeLink => ({
        lineId: id,
        themeId: theme,
        position: place,
        basis,
        because,
      }),
    ),
    funderBody: null,
    parts: present<FundingLine>([]),
  };
}

function sourceColumns(documentId: string, { paragraph, quote, basis }: SourceField): SourceColumns {
  return { documentId, locator: paragraph, quote, basis };
}
