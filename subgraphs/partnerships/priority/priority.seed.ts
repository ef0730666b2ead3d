import type { DataFolder } from '../../../shared/files/data-folder.js';
import { slugOf } from '../../../shared/slug.js';
import {
  type PaperEntry,
  type PriorityFields,
  type PrioritySetFields,
  reportEntry,
  sourceIn,
} from '../paper/partnerships-file.seed.js';
import type { PriorityTheme } from '../theme/theme.entity.js';
import type { Priority, PrioritySet, ThemeLink } from './priority.entity.js';

type Path = readonly PropertyKey[];
type Themes = ReadonlyMap<string, PriorityTheme>;

/** What reading an entry needs at every depth. */
interface Reader {
  entry: PaperEntry;
  themes: Themes;
  report(path: Path, reason: string): void;
}

/** Every set of priorities of the papers, with its priorities and their theme links. */
export function prioritySetRows(
  folder: DataFolder,
  entries: readonly PaperEntry[],
  themes: Themes,
): PrioritySet[] {
  return entries.flatMap((entry) => {
    const reader: Reader = {
      entry,
      themes,
      report: (path, reason) => reportEntry(folder, entry, path, reason),
    };
    const sets = entry.fields.prioritySets.map((fields, index) =>
      readSet(reader, fields, ['prioritySets', index]),
    );
    reportTwins(reader, sets, (index) => ['prioritySets', index, 'label']);
    return sets;
  });
}

function readSet(reader: Reader, fields: PrioritySetFields, path: Path): PrioritySet {
  const { file, fields: partnership } = reader.entry;
  checkYears(reader, fields, path);
  const set: PrioritySet = {
    id: `${file.documentId}/${partnership.partnership}/${slugOf(fields.label)}`,
    partnershipId: partnership.partnership,
    label: fields.label,
    status: fields.status,
    from: fields.from,
    to: fields.to,
    yearsBasis: fields.from === null ? null : fields.yearsBasis,
    yearsNote: fields.yearsNote,
    knownAt: file.knownAt,
    source: sourceIn(file, fields.source),
    priorities: [],
  };
  const priorities = fields.priorities.map((priority, position) =>
    readPriority(reader, set, { fields: priority, position, path: [...path, 'priorities', position] }),
  );
  reportTwins(reader, priorities, (index) => [...path, 'priorities', index, 'title']);
  return { ...set, priorities };
}

function readPriority(
  reader: Reader,
  set: PrioritySet,
  { fields, position, path }: { fields: PriorityFields; position: number; path: Path },
): Priority {
  const id = `${set.id}/${slugOf(fields.title)}`;
  return {
    id,
    setId: set.id,
    position,
    title: fields.title,
    focus: fields.focus,
    crossCutting: fields.crossCutting,
    leads: fields.leads,
    status: set.status,
    source: fields.source ? sourceIn(reader.entry.file, fields.source) : set.source,
    themeLinks: readThemeLinks(reader, id, fields, path),
  };
}

function readThemeLinks(reader: Reader, priorityId: string, fields: PriorityFields, path: Path): ThemeLink[] {
  const linked = new Set<string>();
  return fields.themes.flatMap(({ theme: themeId, basis, because }, position) => {
    const theme = reader.themes.get(themeId);
    const at = [...path, 'themes', position, 'theme'];
    if (!theme) reader.report(at, `no theme has the id ${themeId}`);
    if (linked.has(themeId)) reader.report(at, `${themeId} is linked to this priority already`);
    linked.add(themeId);
    return theme ? [{ priorityId, position, themeId, theme, basis, because }] : [];
  });
}

function checkYears(reader: Reader, { from, to }: PrioritySetFields, path: Path): void {
  if (from === null && to !== null) reader.report([...path, 'to'], 'a set has both years or neither');
  if (from !== null && to === null) reader.report([...path, 'from'], 'a set has both years or neither');
  if (from !== null && to !== null && from > to)
    reader.report([...path, 'to'], 'the last year is before the first');
}

/** Ids are made of labels and titles, so two that differ in signs alone collide. */
function reportTwins(reader: Reader, rows: readonly { id: string }[], pathOf: (index: number) => Path): void {
  const taken = new Set<string>();
  rows.forEach(({ id }, index) => {
    if (taken.has(id)) reader.report(pathOf(index), `the id ${id}, made of it, is taken in this file`);
    taken.add(id);
  });
}
