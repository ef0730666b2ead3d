/** The two forms of answer of GraphQL over HTTP. Only the first uses status codes for refused questions. */
export const RESULT_TYPES = ['application/graphql-response+json', 'application/json'] as const;
export type ResultType = (typeof RESULT_TYPES)[number];

interface Wish {
  type: string;
  quality: number;
}

/** The form of answer a client wants, by its Accept header; none when it takes neither. */
export function negotiateResultType(accept: string | undefined): ResultType | undefined {
  if (!accept?.trim() || accept === '*/*') return 'application/json';
  const exactly = RESULT_TYPES.find((known) => known === accept);
  if (exactly) return exactly;
  for (const { type } of wishes(accept)) {
    if (type === '*/*' || type === 'application/*') return 'application/json';
    const wanted = RESULT_TYPES.find((known) => known === type);
    if (wanted) return wanted;
  }
  return undefined;
}

/** Is it a browser that opens the address, rather than a program that asks? */
export function wantsPage(accept: string | undefined): boolean {
  return wishes(accept ?? '').some(({ type }) => type === 'text/html');
}

/** How bodies travel in fewer bytes, the shortest first. */
const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The shortest form of a body that a client takes, by its Accept-Encoding header; none when it wants it as it is. */
export function chooseEncoding(accept: string | undefined): Encoding | undefined {
  const taken = wishes(accept ?? '').map(({ type }) => type);
  return ENCODINGS.find((encoding) => taken.includes(encoding));
}

function wishes(accept: string): Wish[] {
  return accept
    .split(',')
    .map(readWish)
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
}

function readWish(text: string): Wish {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { type, quality: quality === undefined ? 1 : Number(quality) };
}
