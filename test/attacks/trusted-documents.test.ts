import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentHash, readManifest } from '../../gateway/http/trusted-documents.js';
import { projectRoot } from '../../shared/project-root.js';
import { MODES } from '../support/hub-process.js';
import { consoleQueries, workedQueries, workedQuery } from '../support/queries.js';
import { codeOf, post } from '../support/request.js';

const MANIFEST = readManifest(readFileSync(join(projectRoot, 'gateway', 'trusted-documents.json'), 'utf8'));
const STRANGER = '{ policeAreas { id name } }';
const hashed = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: documentHash(text) } });

describe('the manifest of trusted documents', () => {
  it('holds every worked query and every one of the console, and no other (npm run documents writes it)', () => {
    const texts = [...workedQueries().map(workedQuery), ...consoleQueries()];
    expect([...MANIFEST.keys()].sort()).toEqual(texts.map(documentHash).sort());
  });
});

describe.each(MODES)('documents by their hash (%s)', (mode) => {
  it.each(['national-list', 'shared-priorities'])('%s is answered as by its text', async (name) => {
    const query = workedQuery(name);
    const { body } = await post(mode, { documentId: `sha256:${documentHash(query)}` });
    expect(body.errors).toBeUndefined();
    expect(body).toEqual((await post(mode, { query })).body);
  });

  it.each<[string, object, string]>([
    ['a hash that nobody knows', { documentId: documentHash(STRANGER) }, 'PERSISTED_QUERY_NOT_FOUND'],
    [
      'a text under the hash of another',
      { query: STRANGER, extensions: hashed(workedQuery('national-list')) },
      'BAD_REQUEST',
    ],
    ['a hash of no such form', { documentId: "' OR 1=1 --" }, 'BAD_REQUEST'],
    ['a key of prototypes', { extensions: { persistedQuery: { sha256Hash: 'constructor' } } }, 'BAD_REQUEST'],
  ])('%s is refused', async (_attack, body, code) => {
    expect(codeOf(await post(mode, body))).toBe(code);
  });

  it('asking with a text and its hash adds no document', async () => {
    expect(
      (await post(mode, { query: STRANGER, extensions: hashed(STRANGER) })).body.data.policeAreas,
    ).toHaveLength(43);
    expect(codeOf(await post(mode, { extensions: hashed(STRANGER) }))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });
});
