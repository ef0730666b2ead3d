import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { GATEWAY_VARIABLES } from '../gateway/config.js';
import { HUB_VARIABLES } from '../hub/config.js';
import { welcome } from '../hub/welcome.js';
import { distinct } from '../shared/collections.js';
import { ERROR_CODES } from '../shared/errors.js';
import { projectRoot } from '../shared/project-root.js';
import { ask, askAt, dataOf } from './support/ask.js';
import { MODES } from './support/hub-process.js';
import {
  anchors,
  type FencedBlock,
  fencedBlocks,
  markdownFiles,
  namedScripts,
  projectLinks,
  readText,
} from './support/markdown.js';
import { workedQueries } from './support/queries.js';
import { isShortenedFrom } from './support/shortened.js';

const README = readText('README.md');
const GUIDE = readText('docs/schema-guide.md');
const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };

describe.each(markdownFiles())('%s', (file) => {
  const text = readText(file);

  it('links to pages and headings that exist', () => {
    expect(projectLinks(text).filter((link) => !leadsSomewhere(file, link))).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    expect(namedScripts(text).filter((script) => !(script in scripts))).toEqual([]);
  });
});

describe('README.md', () => {
  it('is at most 150 lines long', () => {
    expect(README.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });

  it('shows what npm start prints', () => {
    const block = fencedBlocks(README).find(({ text }) => text.includes('Explorer:'))?.text ?? '';
    const rows = { all: Number(/loaded, (\d+) rows/.exec(block)?.[1]) };
    const printed = welcome('http://localhost:4000', { changed: true, fingerprint: '', rows, changes: [] });
    expect(block.trim()).toBe(printed.trim());
  });

  it('starts with its command, and the printed query answers when pasted', async () => {
    await using hub = await runNpmStart();
    const { policeArea } = await dataOf(askAt(hub.url, hub.query));
    expect(policeArea.partnerships).toHaveLength(4);
  });

  it('names every setting', () => {
    expect(Object.keys(HUB_VARIABLES).filter((name) => !README.includes(`\`${name}\``))).toEqual([]);
  });

  it('shows every line that the licences of the data ask for', () => {
    const { sources } = parse(readText('data/reference/sources.yaml')) as {
      sources: { attribution: string[] }[];
    };
    const lines = new Set(sources.flatMap((source) => source.attribution));
    expect([...lines].filter((line) => !README.includes(line))).toEqual([]);
  });

  it('puts four questions', () => {
    expect(questionsOf(README)).toHaveLength(4);
  });

  describe.each(MODES)('asked of a hub (%s)', (mode) => {
    it.each(questionsOf(README))('gets the answer it prints for %s', async (_field, query, printed) => {
      const data = await dataOf(ask(mode, query));
      if (!isShortenedFrom(printed, { data })) expect({ data }).toEqual(printed);
    });
  });
});

describe('docs/schema-guide.md', () => {
  it('explains every error code, those of the gateway among them', () => {
    const codes = distinct([...ERROR_CODES, ...gatewayCodes()]);
    expect(codes.filter((code) => !GUIDE.includes(`| ${code} |`))).toEqual([]);
  });

  it('explains every worked query', () => {
    expect(workedQueries().filter((name) => !GUIDE.includes(`(queries/${name}.graphql)`))).toEqual([]);
  });

  it.each(graphqlOf(GUIDE))(
    'prints a query on %s that the hub answers without errors',
    async (_field, query) => {
      await dataOf(ask('together', query));
    },
  );
});

describe('an answer printed shorter than it is', () => {
  it.each([
    [
      ['a', '…'],
      ['a', 'b'],
    ],
    [
      ['b', '…', 'd', '…'],
      ['a', 'b', 'c', 'd'],
    ],
    [
      { id: 1, '…': '…' },
      { id: 1, name: 'x' },
    ],
  ])('%j shortens %j', (printed, real) => expect(isShortenedFrom(printed, real)).toBe(true));

  it.each([
    [['a'], ['a', 'b']],
    [['a', '…'], ['a']],
    [
      ['b', 'a', '…'],
      ['a', 'b', 'c'],
    ],
    [{ id: 1 }, { id: 1, name: 'x' }],
    [null, 0],
  ])('%j does not shorten %j', (printed, real) => expect(isShortenedFrom(printed, real)).toBe(false));
});

/** Runs the command on the loaded database, and reads the address and the query that it prints. */
async function runNpmStart() {
  const url = new URL(inject('serverUrl'));
  url.pathname = `/${inject('sharedDatabase')}`;
  const npm = spawn('npm', ['start'], {
    cwd: projectRoot,
    env: { ...process.env, PORT: '0', DATABASE_URL: url.toString() },
    stdio: ['ignore', 'pipe', 'inherit'],
    // npm and what it starts are one process group, and end together.
    detached: true,
  });
  const printed = await readUntil(npm, 'Stop with');
  return {
    url: /^Community Safety Hub: (\S+)\/graphql$/m.exec(printed)?.[1] ?? '',
    query: String(JSON.parse(/ -d '(.*)'/.exec(printed)?.[1] ?? '{}').query),
    [Symbol.asyncDispose]: async () => {
      const ended = once(npm, 'exit');
      process.kill(-(npm.pid ?? 0), 'SIGTERM');
      await ended;
    },
  };
}

function readUntil(child: ChildProcessByStdio<null, Readable, null>, last: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.once('exit', () => reject(new Error(`npm ended after printing:\n${printed}`)));
    child.stdout.on('data', (part: Buffer) => {
      printed += part.toString();
      if (printed.includes(last)) resolve(printed);
    });
  });
}

function leadsSomewhere(file: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : join(dirname(file), path);
  const full = join(projectRoot, target);
  if (!existsSync(full)) return false;
  return anchor === undefined || (statSync(full).isFile() && anchors(readText(target)).includes(anchor));
}

/** Each query of a page with the answer printed below it. */
function questionsOf(markdown: string): [field: string, query: string, printed: unknown][] {
  const blocks = fencedBlocks(markdown);
  return blocks.flatMap((block, index) => {
    const answer = blocks[index + 1];
    return block.language === 'graphql' && answer?.language === 'json'
      ? [[rootField(block.text), block.text, JSON.parse(answer.text)] as [string, string, unknown]]
      : [];
  });
}

function graphqlOf(markdown: string): [field: string, query: string][] {
  return fencedBlocks(markdown)
    .filter(({ language }: FencedBlock) => language === 'graphql')
    .map(({ text }) => [rootField(text), text]);
}

function rootField(query: string): string {
  return /\w+/.exec(query)?.[0] ?? '';
}

/** Names in capitals that are no codes for clients. */
const NO_CODES = new Set(['EAI_AGAIN', 'SUBGRAPH_TIMEOUT_MS', 'PARTNERSHIP_OFFICER', 'SIGN_IN_REFUSED']);

/** Codes written in the sources that answer clients. */
function gatewayCodes(): string[] {
  const folder = join(projectRoot, 'gateway');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  const texts = [
    ...sources.map((name) => readFileSync(join(folder, name), 'utf8')),
    readText('shared/format-error.ts'),
  ];
  const names = texts.flatMap((text) => [...text.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)]);
  const found = distinct(names.map(([, name = '']) => name));
  return found.filter((name) => !NO_CODES.has(name) && !(name in GATEWAY_VARIABLES));
}
