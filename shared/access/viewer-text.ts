import { z } from 'zod';
import { VIEWER_ROLES, type Viewer } from './viewer.js';

const viewerFields: z.ZodType<Viewer> = z.strictObject({
  subject: z.string().nullable(),
  issuer: z.string().nullable(),
  grants: z.array(z.strictObject({ role: z.enum(VIEWER_ROLES), places: z.array(z.string()) })),
});

/** A viewer as a header can carry it, whatever letters its token brought. */
export function writeViewer(viewer: Viewer): string {
  return Buffer.from(JSON.stringify(viewer)).toString('base64url');
}

/** The viewer of a header; undefined for what writeViewer did not write. */
export function readViewer(text: string): Viewer | undefined {
  try {
    return viewerFields.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}
