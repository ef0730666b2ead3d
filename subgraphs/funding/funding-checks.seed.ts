import type { DataFolder } from '../../shared/files/data-folder.js';
import type { PlaceBook } from '../../shared/place/place.seed.js';
import type { FundingPaper, LineFields, StatementFields } from './funding-papers.seed.js';
import { inheritFrom } from './funding-rows.seed.js';
import type { Theme } from './theme/theme.entity.js';

/** What the entries of the papers are checked against. */
export interface FundingReferences {
  places: PlaceBook;
  themes: readonly Theme[];
}

type Path = readonly PropertyKey[];
type Report = (path: Path, reason: string) => void;

interface Checking {
  places: PlaceBook;
  themeIds: ReadonlySet<string>;
  /** Statements by id, of all papers. */
  statements: ReadonlyMap<string, StatementFields>;
}

/** Reports every id that means nothing or is used twice, and whatever contradicts itself. */
export function checkFundingPapers(
  papers: readonly FundingPaper[],
  { places, themes }: FundingReferences,
  folder: DataFolder,
): void {
  const statements = papers.flatMap(({ file }) => file.value.statements);
  const checking: Checking = {
    places,
    themeIds: new Set(themes.map((theme) => theme.id)),
    statements: new Map(statements.map((statement) => [statement.id, statement])),
  };
  const used = new Set<string>();
  for (const { document, file } of papers) {
    const report: Report = (path, reason) => folder.report(file, path, reason);
    const entries = [
      ...file.value.statements.map(({ id }, index) => ({ id, path: ['statements', index, 'id'] })),
      ...file.value.facts.map(({ id }, index) => ({ id, path: ['facts', index, 'id'] })),
    ];
    for (const { id, path } of entries) {
      if (!id.startsWith(`${document.id}-`))
        report(path, `does not begin with the id of its paper, ${document.id}-`);
      if (used.has(id)) report(path, `the id ${id} is used twice`);
      used.add(id);
    }
    for (const [index, statement] of file.value.statements.entries()) {
      checkStatement(statement, checking, (path, reason) => report(['statements', index, ...path], reason));
    }
  }
}

function checkStatement(statement: StatementFields, checking: Checking, report: Report): void {
  if (!checking.places.find('police-area', statement.policeArea)) {
    report(['policeArea'], `no police area has the id ${statement.policeArea}`);
  }
  if (statement.from !== null && statement.to !== null && statement.from > statement.to) {
    report(['from'], `is after to: ${statement.to}`);
  }
  if (statement.funder !== null && statement.funderBody === null) {
    report(['funder'], 'is named, so funderBody must say which body it is');
  }
  if (statement.statedTotalApproximate && statement.statedTotal === null) {
    report(['statedTotalApproximate'], 'is said of a total that is not given');
  }
  checkIds(statement.lines, 'lines', report);
  for (const [index, line] of statement.lines.entries()) {
    const reportLine: Report = (path, reason) => report(['lines', index, ...path], reason);
    checkRecipient(line, statement, checking.places, reportLine);
    checkMoney(line, statement, reportLine);
    checkPartOf(line, statement, checking.statements, reportLine);
    checkThemes(line, checking.themeIds, reportLine);
    checkIds(line.parts, 'parts', reportLine);
    for (const [place, part] of line.parts.entries()) {
      checkThemes(part, checking.themeIds, (path, reason) => reportLine(['parts', place, ...path], reason));
    }
  }
}

function checkIds(entries: readonly { id: string }[], list: string, report: Report): void {
  const ids = entries.map((entry) => entry.id);
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) < index) report([list, index, 'id'], `the id ${id} is used twice`);
  }
}

function checkRecipient(
  line: LineFields,
  statement: StatementFields,
  places: PlaceBook,
  report: Report,
): void {
  const { partnership, area, policeArea } = line;
  if (policeArea !== null) {
    if (!places.find('police-area', policeArea))
      report(['policeArea'], `no police area has the id ${policeArea}`);
    else if (policeArea !== statement.policeArea)
      report(['policeArea'], `is not the police area of the statement, ${statement.policeArea}`);
    if (partnership !== null)
      report(['policeArea'], 'is for money to more than one partnership; this line names one');
  }
  if (area !== null && !places.find('area', area)) report(['area'], `no area has the id ${area}`);
  if (partnership === null) {
    if (area !== null) report(['area'], 'needs the partnership that it lies in');
    return;
  }
  const place = places.find('partnership', partnership);
  if (!place) report(['partnership'], `no partnership has the id ${partnership}`);
  else if (place.policeArea !== statement.policeArea)
    report(['partnership'], `lies in the police area ${place.policeArea}, not ${statement.policeArea}`);
  if (place && area !== null && !place.areas.includes(area))
    report(['area'], `does not lie in ${partnership}`);
}

function checkMoney(line: LineFields, statement: StatementFields, report: Report): void {
  const { funder, funderKind, funderId, from, to } = inheritFrom(statement, line);
  if (funderKind === null)
    report(
      ['funderKind'],
      'is missing on the line and on its statement; NOT_NAMED says that no funder is named',
    );
  if (funder !== null && funderId === null)
    report(['funder'], 'is named, so funderBody must say which body it is');
  const namesAnother = funderId !== null && funderId !== statement.funderBody;
  if (namesAnother && line.funder === undefined && statement.funder !== null)
    report(['funderBody'], `is not the statement's, so the line must have its own funder, or funder: null`);
  if (from !== null && to !== null && from > to) report(['from'], `is after to: ${to}`);
  for (const [place, item] of [line, ...line.parts].entries()) {
    if (item.approximate && item.amount === null)
      report(
        [...(place === 0 ? [] : ['parts', place - 1]), 'approximate'],
        'is said of an amount that is not given',
      );
  }
}

function checkPartOf(
  { partOf, partOfBasis }: LineFields,
  statement: StatementFields,
  statements: Checking['statements'],
  report: Report,
): void {
  if (partOf === null && partOfBasis !== null) report(['partOfBasis'], 'is given without partOf');
  if (partOf === null) return;
  if (partOfBasis === null) report(['partOf'], 'needs partOfBasis: STATED or INFERRED');
  if (!statements.has(partOf)) report(['partOf'], `no statement has the id ${partOf}`);
  else if (isPartOf(partOf, statement.id, statements, new Set()))
    report(['partOf'], `goes round in a circle: ${partOf} is this statement or part of it`);
}

/** Is the first statement the second, or does it say in any number of steps that it is part of it? */
function isPartOf(
  id: string,
  whole: string,
  statements: Checking['statements'],
  passed: Set<string>,
): boolean {
  if (id === whole) return true;
  if (passed.has(id)) return false;
  passed.add(id);
  const lines = statements.get(id)?.lines ?? [];
  return lines.some((line) => line.partOf !== null && isPartOf(line.partOf, whole, statements, passed));
}

function checkThemes(
  { themes }: Pick<LineFields, 'themes'>,
  themeIds: ReadonlySet<string>,
  report: Report,
): void {
  for (const [index, { theme }] of themes.entries()) {
    if (!themeIds.has(theme)) report(['themes', index, 'theme'], `no theme has the id ${theme}`);
    if (themes.findIndex((link) => link.theme === theme) < index)
      report(['themes', index, 'theme'], `the theme ${theme} is listed twice`);
  }
}
