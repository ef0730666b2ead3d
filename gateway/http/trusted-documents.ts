import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Documents that somebody has looked at, by the SHA-256 of their text in hexadecimal. */
export type TrustedDocuments = ReadonlyMap<string, string>;

const manifestFields = z.strictObject({ documents: z.record(z.string(), z.string()) });

/** What a document is asked for by. */
export function documentHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The text of a manifest: one line a document, in the order of the hashes, whatever order they come in. */
export function writeManifest(texts: readonly string[]): string {
  const hashes = new Map(texts.map((text) => [documentHash(text), text]));
  const documents = Object.fromEntries([...hashes].sort(([one], [other]) => (one < other ? -1 : 1)));
  return `${JSON.stringify({ documents }, null, 2)}\n`;
}

/** Reads a manifest. @throws Error where a text is not the one that its hash says. */
export function readManifest(json: string): TrustedDocuments {
  const { documents } = manifestFields.parse(JSON.parse(json));
  for (const [hash, text] of Object.entries(documents))
    if (documentHash(text) !== hash) throw new Error(`the document ${hash} is not the one that was trusted`);
  return new Map(Object.entries(documents));
}
