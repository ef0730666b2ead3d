import type { Shown } from './page.js';

interface DocumentParts {
  title: string;
  /** HTML of the page. */
  body: string;
  shown: Shown;
  assets: { scripts: readonly string[]; styles: readonly string[] };
}

export const HUB_NAME = 'Community Safety Hub';
/** The element that carries what the page found to the script that takes the page over. */
export const SHOWN_ID = 'shown';
export const ROOT_ID = 'page';

/** Three areas that touch. */
const FAVICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><g fill="none" stroke="#1d70b8" stroke-width="3"><circle cx="16" cy="10" r="6"/><circle cx="10" cy="21" r="6"/><circle cx="22" cy="21" r="6"/></g></svg>',
)}`;

/** The whole document around a page. */
export function writeDocument({ title, body, shown, assets }: DocumentParts): string {
  return [
    '<!doctype html>',
    '<html lang="en" class="govuk-template">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<link rel="icon" href="${FAVICON}">`,
    `<title>${escapeHtml(writeTitle(title))}</title>`,
    ...assets.styles.map((style) => `<link rel="stylesheet" href="${escapeHtml(style)}">`),
    ...assets.scripts.map((script) => `<script type="module" src="${escapeHtml(script)}"></script>`),
    '</head>',
    `<body class="govuk-template__body"><div id="${ROOT_ID}">${body}</div>`,
    `<script type="application/json" id="${SHOWN_ID}">${escapeJson(JSON.stringify(shown))}</script>`,
    '</body></html>',
  ].join('\n');
}

/** Of the window, for the title of a page. */
export function writeTitle(title: string): string {
  return `${title} – ${HUB_NAME}`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** No text of a paper ends the element that it stands in. */
function escapeJson(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
