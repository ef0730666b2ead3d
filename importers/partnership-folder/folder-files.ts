import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DataRefused, type FileProblem } from '../../shared/files/file-problem.js';

/** The file that says which paper it is; the others may be missing. */
export const SOURCE_FILE = 'source.yaml';

/** The other files of a paper, each with what it holds when it says nothing. */
export const OPTIONAL_FILES: ReadonlyMap<string, string> = new Map([
  ['partnerships.yaml', 'partnerships: []\n'],
  ['funding.yaml', 'statements: []\n'],
  ['strategy.yaml', 'countyStrategyGroups: []\n'],
  ['mergers.yaml', 'documentedOptions: []\n'],
  ['people-counts.yaml', 'counts: []\n'],
  ['action-plans.yaml', 'plans: []\n'],
]);

const PAPER_FILES = [SOURCE_FILE, ...OPTIONAL_FILES.keys()];
/** Far more than the largest paper held, 70 KB. */
const MAX_MEGABYTES = 5;

/** The texts of a paper's folder by name. @throws DataRefused when it holds anything else than a paper's files. */
export async function readPaperFolder(
  path: string,
  onProgress: (bytesRead: number) => void,
): Promise<Map<string, string>> {
  if (!(await stat(path)).isDirectory()) refuse([problem('.', 'is no folder; give the folder of one paper')]);
  const names = (await readdir(path)).sort();
  const problems = (await Promise.all(names.map((name) => problemsOf(path, name)))).flat();
  if (!names.includes(SOURCE_FILE)) problems.push(problem(SOURCE_FILE, 'the file is missing'));
  if (problems.length > 0) refuse(problems);
  const texts = new Map<string, string>();
  let bytesRead = 0;
  for (const name of names) {
    const bytes = await readFile(join(path, name));
    texts.set(name, decode(name, bytes));
    bytesRead += bytes.length;
    onProgress(bytesRead);
  }
  return texts;
}

async function problemsOf(path: string, name: string): Promise<FileProblem[]> {
  const found = await lstat(join(path, name));
  if (found.isSymbolicLink())
    return [problem(name, 'is a symbolic link; put the file itself into the folder')];
  if (!PAPER_FILES.includes(name) || !found.isFile())
    return [problem(name, `is no file of a paper; those are ${PAPER_FILES.join(', ')}`)];
  if (found.size > MAX_MEGABYTES * 1_000_000)
    return [problem(name, `is larger than ${MAX_MEGABYTES} MB, too large for a paper`)];
  return [];
}

function decode(name: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    refuse([problem(name, 'is not text in UTF-8')]);
  }
}

export function problem(file: string, reason: string, field: string | null = null): FileProblem {
  return { file, line: null, field, reason };
}

export function refuse(problems: readonly FileProblem[]): never {
  throw new DataRefused(problems);
}
