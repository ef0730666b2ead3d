import type { Answer } from './ask.js';

type Path = readonly (string | number)[];

/**
 * What is wrong with an answer that was given while a part was failing, held against the answer in quiet: a value that is
 * another one, or a value that is missing without a coded error about it.
 */
export function findWrong(quiet: Answer, given: Answer): string[] {
  const wrong: string[] = [];
  const explained = (given.errors ?? [])
    .filter(({ extensions }) => typeof extensions?.source === 'string')
    .map(({ path = [] }) => fieldPath(path));
  const compare = (was: unknown, is: unknown, path: Path): void => {
    if (is === null && was !== null) {
      const field = fieldPath(path);
      if (!explained.some((told) => `${told}.`.startsWith(field === '' ? '' : `${field}.`)))
        wrong.push(`${path.join('.')} is missing without a word`);
    } else if (isHolder(was) && isHolder(is) && Array.isArray(was) === Array.isArray(is)) {
      const keys = new Set([...Object.keys(was), ...Object.keys(is)]);
      for (const key of keys) compare(was[key], is[key], [...path, Array.isArray(was) ? Number(key) : key]);
    } else if (was !== is) {
      wrong.push(`${path.join('.')} is ${JSON.stringify(is)}, not ${JSON.stringify(was)}`);
    }
  };
  compare(quiet.data, given.data, []);
  return wrong;
}

function fieldPath(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
