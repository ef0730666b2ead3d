import { expect, it } from 'vitest';
import { documentHash, readManifest, writeManifest } from './trusted-documents.js';

const AREAS = '{ areas { name } }';
const BODIES = '{ bodies { name } }';

it('gives back the documents that it was written from, whatever their order', () => {
  const manifest = writeManifest([AREAS, BODIES, AREAS]);
  expect(manifest).toBe(writeManifest([BODIES, AREAS]));
  expect(readManifest(manifest)).toEqual(new Map([AREAS, BODIES].map((text) => [documentHash(text), text])));
});

it('hashes as sha256sum does', () => {
  expect(documentHash('{ __typename }')).toBe(
    '7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b',
  );
});

it('is not read where a document was changed after it was written', () => {
  const manifest = writeManifest([AREAS]).replace('name', 'code');
  expect(() => readManifest(manifest)).toThrow(`${documentHash(AREAS)} is not the one that was trusted`);
});

it.each(['[]', '{}', '{"documents":{"a":1}}', '{"documents":{},"more":1}'])('is not read from %s', (json) => {
  expect(() => readManifest(json)).toThrow();
});
