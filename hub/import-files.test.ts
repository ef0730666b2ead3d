import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportedData } from '../importers/importer.js';
import { isoDate } from '../shared/calendar/iso-date.js';
import { DataFolder, type FileTexts } from '../shared/files/data-folder.js';
import { projectRoot } from '../shared/project-root.js';
import { readImports } from '../shared/provenance/source-document.seed.js';
import { filesOfImport } from './import-files.js';

const ID = 'home-office-csp-0123456789ab';
const FACTS = {
  id: ID,
  kind: 'home-office-csp',
  name: 'prc-csp.ods',
  // All digits, which must not become a number.
  sha256: '1'.repeat(64),
  bytes: 1,
  loadedAt: '2026-11-22T12:00:00.000Z',
  loadedBy: 'O’Hara: "no" #1',
};
const DOCUMENT = {
  title: 'Open data',
  publisher: 'Home Office',
  publishedOn: null,
  knownAt: isoDate('2026-03-31'),
};

function filesOf(
  files: Record<string, string>,
  data: Partial<ImportedData> = {},
  overlay?: FileTexts,
): FileTexts {
  const folder = new DataFolder(join(projectRoot, 'data'), overlay);
  return filesOfImport(FACTS, { notes: [], ...data, files: new Map(Object.entries(files)) }, folder);
}

describe('the description of an import', () => {
  it('is read back as it was written, after those of earlier imports', () => {
    const first = filesOf({ [`imports/${ID}/recorded-crime.csv`]: 'source\n' }, { document: DOCUMENT });
    const folder = new DataFolder(join(projectRoot, 'data'), first);
    const { sha256, name, loadedAt, loadedBy } = FACTS;
    expect(readImports(folder)).toEqual([
      {
        ...DOCUMENT,
        id: ID,
        kind: 'home-office-csp',
        position: 1,
        documents: [ID],
        replaces: [],
        importedFile: { name, sha256, loadedAt, loadedBy },
      },
    ]);
    expect(folder.problems).toEqual([]);
    const second = filesOf(
      {},
      { papers: ['rugby-2025'] },
      new Map([['imports/a/import.yaml', first.get(`imports/${ID}/import.yaml`) ?? '']]),
    );
    expect(readImports(new DataFolder(join(projectRoot, 'data'), second))).toMatchObject([
      { position: 2, documents: ['rugby-2025'], title: 'prc-csp.ods' },
    ]);
  });
});

describe('a file of an import', () => {
  it.each([
    `imports/${ID}/recorded-crime.csv`,
    'reference/partnerships.csv',
    'papers/rugby-2025/source.yaml',
  ])('may lie at %s', (path) => expect([...filesOf({ [path]: 'x' }).keys()]).toContain(path));

  it.each([
    'imports/another/recorded-crime.csv',
    `imports/${ID}/import.yaml`,
    `imports/${ID}/../../reference/partnerships.csv`,
    `imports/${ID}/deep/er.csv`,
    'reference/../law/rules.yaml',
    'law/rules.yaml',
    'themes.yaml',
    '/etc/passwd',
    'papers/../reference/partnerships.csv',
    'papers/Rugby/source.yaml',
    'papers/rugby/run.sh',
    'reference\\partnerships.csv',
    '',
  ])('may not lie at %j', (path) =>
    expect(() => filesOf({ [path]: 'x' })).toThrow('is no place where an import may put a file'),
  );

  it('may not hold U+0000', () =>
    expect(() => filesOf({ 'reference/partnerships.csv': 'a\0b' })).toThrow('holds the character U+0000'));
});
