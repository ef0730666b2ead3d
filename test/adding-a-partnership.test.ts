import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATA_FOLDER } from '../hub/open-database.js';
import { projectRoot } from '../shared/project-root.js';
import { askAt, dataOf } from './support/ask.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { type HubProcess, startHubProcess } from './support/hub-process.js';
import { fencedBlocks, readText } from './support/markdown.js';

const BLOCKS = fencedBlocks(readText('docs/adding-a-partnership.md'));
const blockOf = (language: string) => BLOCKS.find((block) => block.language === language)?.text ?? '';

let database: TestDatabase;
let hub: HubProcess;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  hub = await startHubProcess('together', { DATABASE_URL: database.url });
  folder = await mkdtemp(join(tmpdir(), 'hub-data-'));
  await cp(DATA_FOLDER, folder, { recursive: true });
});
afterAll(async () => {
  await hub?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

/** Writes the files that the page prints, each named in its first line, after a change to their text. */
async function writeFiles(change: (text: string) => string): Promise<void> {
  for (const { language, text } of BLOCKS) {
    const path = language === 'yaml' ? /^# data\/(.+)\n/.exec(text)?.[1] : undefined;
    if (path === undefined) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), change(text));
  }
}

/** Runs the command of the page on the folder. */
function load(): Promise<{ failed: boolean; output: string; complaint: string }> {
  const settings = { cwd: projectRoot, env: { ...process.env, DATABASE_URL: database.url } };
  return new Promise((resolve) => {
    execFile('npm', ['run', '--silent', 'load', '--', folder], settings, (error, output, complaint) =>
      resolve({ failed: error !== null, output, complaint }),
    );
  });
}

describe('the page on adding a paper', () => {
  it('prints files that load, and a query to which a running hub gives the printed answer', async () => {
    await writeFiles((text) => text);
    const { failed, output, complaint } = await load();
    expect(failed, complaint).toBe(false);
    expect(output).toContain('funding.funding_line');
    const data = await dataOf(askAt(hub.url, blockOf('graphql')));
    expect({ data }).toEqual(JSON.parse(blockOf('json')));
  });

  it('prints how a misspelt theme and an amount with three places are refused', async () => {
    await writeFiles((text) =>
      text.replace('theme: anti-social-behaviour', 'theme: antisocial').replace('12500.50', '12500.505'),
    );
    const { failed, complaint } = await load();
    expect(failed).toBe(true);
    expect(complaint).toContain(blockOf('text'));
    const data = await dataOf(askAt(hub.url, blockOf('graphql')));
    expect({ data }).toEqual(JSON.parse(blockOf('json')));
  });
});
