import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFolder } from '../../shared/files/data-folder.js';
import { DataRefused, describeProblem } from '../../shared/files/file-problem.js';
import { projectRoot } from '../../shared/project-root.js';
import type { ImportedData } from '../importer.js';
import { partnershipFolder } from './partnership-folder.importer.js';

const DATA = join(projectRoot, 'data');

/** A paper made up for these tests. */
const SOURCE = `id: rugby-2025
title: A paper made up for this test
publisher: Rugby Borough Council
publishedOn: "2025-05-01"
knownAt: "2025-05-01"
`;
const PARTNERSHIPS = `partnerships:
  - partnership: rugby
    facts:
      - { id: rugby-2025-newsletter, kind: engagement, text: There is a newsletter., source: { paragraph: "1" } }
`;

let root: string;
let paper: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hub-paper-'));
  paper = join(root, 'rugby-2025');
  mkdirSync(paper);
  write('source.yaml', SOURCE);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, content: string | Buffer): void {
  writeFileSync(join(paper, name), content);
}

function importFolder(folder = new DataFolder(DATA), name = 'rugby-2025'): Promise<ImportedData> {
  const source = { path: paper, name, sha256: '0'.repeat(64), bytes: 0 };
  return partnershipFolder.read(source, {
    folder,
    importId: 'partnership-folder-0000',
    onProgress: () => {},
  });
}

async function problemsOf(importing: Promise<unknown>): Promise<string[]> {
  const error = await importing.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DataRefused)) throw new Error('the folder was not refused', { cause: error });
  return error.problems.map((one) => describeProblem(one).trim());
}

describe('the made-up paper of Rugby', () => {
  it('becomes a paper folder of the hub, and brings its own document', async () => {
    write('partnerships.yaml', PARTNERSHIPS);
    const imported = await importFolder();
    expect(imported).toEqual({
      papers: ['rugby-2025'],
      files: new Map([
        ['papers/rugby-2025/partnerships.yaml', PARTNERSHIPS],
        ['papers/rugby-2025/source.yaml', SOURCE],
      ]),
      notes: [],
    });
  });

  it('tells how many bytes it has read', async () => {
    write('partnerships.yaml', PARTNERSHIPS);
    const told: number[] = [];
    const source = { path: paper, name: 'rugby-2025', sha256: '', bytes: 0 };
    const folder = new DataFolder(DATA);
    await partnershipFolder.read(source, { folder, importId: 'x', onProgress: (bytes) => told.push(bytes) });
    expect(told).toEqual([PARTNERSHIPS.length, PARTNERSHIPS.length + SOURCE.length]);
  });

  it('replaces an earlier import of itself, also the files that it no longer has', async () => {
    const earlier = {
      id: 'partnership-folder-abcd',
      title: 'x',
      publisher: 'x',
      publishedOn: null,
      knownAt: null,
      kind: 'partnership-folder',
      position: 1,
      documents: ['rugby-2025'],
      importedFile: {
        name: 'rugby-2025',
        sha256: 'a'.repeat(64),
        loadedAt: '2026-11-01T09:00:00Z',
        loadedBy: 'analyst',
      },
    };
    const overlay = new Map([
      ['imports/partnership-folder-abcd/import.yaml', JSON.stringify(earlier)],
      ['papers/rugby-2025/source.yaml', SOURCE],
      ['papers/rugby-2025/partnerships.yaml', PARTNERSHIPS],
    ]);
    const imported = await importFolder(new DataFolder(DATA, overlay));
    expect(imported.files.get('papers/rugby-2025/partnerships.yaml')).toBe('partnerships: []\n');
    expect(imported.files.has('papers/rugby-2025/funding.yaml')).toBe(false);
    expect(imported.notes).toEqual([
      'rugby-2025 was imported before, by partnership-folder-abcd; this replaces it.',
    ]);
  });
});

describe('a folder is refused', () => {
  it('without source.yaml, and with files that no paper has', async () => {
    rmSync(join(paper, 'source.yaml'));
    write('partnership.yaml', PARTNERSHIPS);
    mkdirSync(join(paper, 'funding.yaml'));
    expect(await problemsOf(importFolder())).toEqual([
      expect.stringContaining('funding.yaml: is no file of a paper'),
      'partnership.yaml: is no file of a paper; those are source.yaml, partnerships.yaml, funding.yaml, strategy.yaml, mergers.yaml, people-counts.yaml, action-plans.yaml',
      'source.yaml: the file is missing',
    ]);
  });

  it('with a symbolic link', async () => {
    writeFileSync(join(root, 'elsewhere.yaml'), PARTNERSHIPS);
    symlinkSync(join(root, 'elsewhere.yaml'), join(paper, 'partnerships.yaml'));
    expect(await problemsOf(importFolder())).toEqual([
      'partnerships.yaml: is a symbolic link; put the file itself into the folder',
    ]);
  });

  it('with a file over 5 MB, or one that is not text', async () => {
    write('partnerships.yaml', `# ${'x'.repeat(5_000_000)}\n`);
    expect(await problemsOf(importFolder())).toEqual([
      'partnerships.yaml: is larger than 5 MB, too large for a paper',
    ]);
    write('partnerships.yaml', Buffer.from([0x70, 0xff, 0xfe]));
    expect(await problemsOf(importFolder())).toEqual(['partnerships.yaml: is not text in UTF-8']);
  });

  it('when it is a file', async () => {
    paper = join(paper, 'source.yaml');
    expect(await problemsOf(importFolder())).toEqual(['.: is no folder; give the folder of one paper']);
  });

  it.each([
    [
      'Rugby 2025',
      'rugby-2025/source.yaml:1 id: is not a slug: lower case letters, digits and single hyphens',
    ],
    ['../rugby', 'rugby-2025/source.yaml:1 id: is not a slug: lower case letters, digits and single hyphens'],
    ['rugby-2026', 'source.yaml id: is not the name of its folder, rugby-2025'],
  ])('with the id %j', async (id, reason) => {
    write('source.yaml', SOURCE.replace('rugby-2025', id));
    expect(await problemsOf(importFolder())).toEqual([reason]);
  });

  it.each([
    ['swcsp-2024', 'source.yaml id: the paper swcsp-2024 comes with the hub; an import cannot replace it'],
    ['cda-1998', 'source.yaml id: another document of the hub has the id cda-1998'],
  ])('with the id of a document that comes with the hub: %s', async (id, reason) => {
    write('source.yaml', SOURCE.replace('rugby-2025', id));
    expect(await problemsOf(importFolder(new DataFolder(DATA), id))).toEqual([reason]);
  });
});
