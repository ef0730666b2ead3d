import type { Fields } from '../json/json-text.js';

/** The code of a shape, and the name of the property that it stands in; null where it is the shape's id. */
export interface FoundCode {
  code: string;
  heading: string | null;
}

const GSS_CODE = /^[A-Z]\d{8}$/;
/** What publishers call it, the ONS's own LAD24CD before others. */
const HEADINGS = [
  /^lad\d\d_?cd$/i,
  /^lad_?(cd|code)$/i,
  /^((area|geography|gss|la|local[ _-]authority)[ _-]?)?(code|cd)$/i,
  /^reference$/i,
];

/** The GSS code of a feature; undefined where it has none. */
export function findCode({ id, properties }: Fields): FoundCode | undefined {
  const named = Object.entries(isObject(properties) ? properties : {});
  for (const pattern of HEADINGS)
    for (const [heading, value] of named)
      if (pattern.test(heading) && isCode(value)) return { code: value.trim(), heading };
  return isCode(id) ? { code: id.trim(), heading: null } : undefined;
}

/** Whether the code is that of a local government area of England or Wales, known or not. */
export function isAreaCode(code: string): boolean {
  return /^(E0[6-9]|W06)\d{6}$/.test(code);
}

function isCode(value: unknown): value is string {
  return typeof value === 'string' && GSS_CODE.test(value.trim());
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
