import { expect, it } from 'vitest';
import { PUBLIC_VIEWER, type Viewer } from './viewer.js';
import { readViewer, writeViewer } from './viewer-text.js';

const ODD: Viewer = {
  subject: 'zoë\r\nhub-viewer: "someone else"',
  issuer: 'https://id.example/realms/hub',
  grants: [
    { role: 'PARTNERSHIP_OFFICER', places: ['south-warwickshire', 'rugby'] },
    { role: 'ADMINISTRATOR', places: [] },
  ],
};

it.each([PUBLIC_VIEWER, ODD])(
  'a viewer comes back as it was, in letters that a header can carry',
  (viewer) => {
    const text = writeViewer(viewer);
    expect(text).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(readViewer(text)).toEqual(viewer);
  },
);

const written = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

it.each([
  ['nothing', ''],
  ['no JSON', Buffer.from('{"subject"').toString('base64url')],
  ['null', written(null)],
  ['a list', written([PUBLIC_VIEWER])],
  ['no grants', written({ subject: null, issuer: null })],
  ['a role that is none', written({ ...PUBLIC_VIEWER, grants: [{ role: 'KING', places: [] }] })],
  [
    'places that are one text',
    written({ ...PUBLIC_VIEWER, grants: [{ role: 'ADMINISTRATOR', places: 'a' }] }),
  ],
  ['a field that a viewer does not have', written({ ...PUBLIC_VIEWER, administrator: true })],
])('%s is no viewer', (_what, text) => expect(readViewer(text)).toBeUndefined());
