import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '../shared/project-root.js';

const COPIED = ['gateway', 'hub', 'importers', 'package.json', 'shared', 'subgraphs', 'tsconfig.json'];
const SOURCE = 'hub/token-command.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hub-build-'));
  for (const name of COPIED) await cp(join(projectRoot, name), join(root, name), { recursive: true });
  await symlink(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** `npm run token` without words, which says how it is used. */
function runToken() {
  const { status, stderr } = spawnSync(process.execPath, ['hub/run.js', 'hub/token'], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, told: stderr };
}

function edit(from: string, to: string): void {
  const path = join(root, SOURCE);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

function builtAt(): number {
  return statSync(join(root, 'dist/build.json')).mtimeMs;
}

it('builds once, and anew after an edit, which the next run shows', () => {
  expect(runToken().told).toContain('Prints a token that a hub on this machine takes');
  const first = builtAt();
  expect(runToken().told).toContain('Prints a token that a hub on this machine takes');
  expect(builtAt()).toBe(first);
  edit('Prints a token', 'Writes a token');
  expect(runToken().told).toContain('Writes a token that a hub on this machine takes');
});

it('names the line of a mistake in a source, and does not run what was built before', () => {
  edit('Writes a token', '`; not a program');
  const { status, told } = runToken();
  expect(status).toBe(1);
  expect(told).toMatch(/^Build failed with \d+ errors?:\nhub\/token-command\.ts:\d+:\d+: ERROR: /);
  expect(told).not.toContain('a hub on this machine takes');
  edit('`; not a program', 'Prints a token');
});

it('runs the source, and says so, where it cannot write', () => {
  rmSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist'), 'in the way');
  const { told } = runToken();
  expect(told).toMatch(/^Nothing can be built \(.+\): it starts from source, which takes longer\.\n/);
  expect(told).toContain('Prints a token that a hub on this machine takes');
});

it.runIf(process.platform === 'linux')('leaves no process behind once it is made', () => {
  const script = `
    const { build } = await import('./hub/build.js');
    await build(process.cwd());
    const { readFileSync } = await import('node:fs');
    const children = () => readFileSync('/proc/self/task/' + process.pid + '/children', 'utf8').trim();
    for (let turn = 0; turn < 50 && children() !== ''; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    console.log('left: ' + children());`;
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout).toBe('left: \n');
});
