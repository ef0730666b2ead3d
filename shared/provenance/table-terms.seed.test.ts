import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DataFolder } from '../files/data-folder.js';
import { projectRoot } from '../project-root.js';
import { readTableDocuments, readTableTerms } from './table-terms.seed.js';

const DATA = join(projectRoot, 'data');

/** An import made up for this test. */
const LOOKUP = JSON.stringify({
  id: 'ons-lookup-0123',
  title: 'x',
  publisher: 'x',
  publishedOn: null,
  knownAt: '2025-12-31',
  kind: 'ons-lookup',
  position: 1,
  documents: ['ons-lookup-0123'],
  replaces: ['reference/partnerships.csv'],
  importedFile: {
    name: 'x.csv',
    sha256: 'a'.repeat(64),
    loadedAt: '2026-11-01T09:00:00Z',
    loadedBy: 'analyst',
  },
});

it('gives the licence, vintage and caveats of the table of borders', () => {
  const terms = readTableTerms(new DataFolder(DATA)).find(({ id }) => id === 'ons-boundaries-2024');
  expect(terms).toMatchObject({
    file: 'neighbours.csv',
    vintage: 'boundaries of May 2024',
    licence: 'Open Government Licence v3.0',
  });
  expect(terms?.caveats).toContain('Adjacency is no condition in law.');
});

it('cites a later list of partnerships that was imported in the place of that of December 2024', () => {
  expect(readTableDocuments(new DataFolder(DATA)).get('partnerships.csv')).toBe('ons-csp-lookup-2024');
  const folder = new DataFolder(DATA, new Map([['imports/ons-lookup-0123/import.yaml', LOOKUP]]));
  expect(readTableDocuments(folder).get('partnerships.csv')).toBe('ons-lookup-0123');
  expect(readTableDocuments(folder).get('neighbours.csv')).toBe('ons-boundaries-2024');
});
