import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdSource } from './import-source.js';

const CONTENT = 'code,name\nE22000359,South Warwickshire\n';
const SHA256 = createHash('sha256').update(CONTENT).digest('hex');

let folder: string;
let server: Server;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-source-'));
  server = createServer((request, response) => {
    if (request.url === '/media/figures.csv?v=2') response.end(CONTENT);
    else if (request.url === '/moved') response.writeHead(302, { location: '/media/figures.csv?v=2' }).end();
    else if (request.url === '/broken')
      response.writeHead(200, { 'content-length': '999' }).write('half', () => response.destroy());
    else response.writeHead(404).end('<p>Not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

describe('a file', () => {
  it('is named without its path, with the sum and the count of its bytes', async () => {
    const path = join(folder, 'a.csv');
    await writeFile(path, CONTENT);
    await using source = await holdSource(path);
    expect(source).toMatchObject({ path, name: 'a.csv', sha256: SHA256, bytes: CONTENT.length });
  });

  it('is named without the control characters of its name, which terminals obey', async () => {
    const path = join(folder, 'a\u001b[31m\n.csv');
    await writeFile(path, CONTENT);
    await using source = await holdSource(path);
    expect(source.name).toBe('a�[31m�.csv');
  });

  it('that is missing is refused', async () => {
    await expect(holdSource(join(folder, 'gone.csv'))).rejects.toThrow('there is no such file or folder');
  });
});

describe('a folder', () => {
  async function paper(name: string, files: Record<string, string>): Promise<string> {
    const path = join(folder, name);
    await mkdir(join(path, 'inner'), { recursive: true });
    for (const [file, content] of Object.entries(files)) await writeFile(join(path, file), content);
    return path;
  }

  it('has the sum of its files’ names and contents, wherever it lies', async () => {
    const files = { 'source.yaml': 'id: a\n', 'inner/b.yaml': 'b\n' };
    const hold = async (name: string, of: Record<string, string>) =>
      holdSource(await paper(name, of), { takesFolder: true });
    await using one = await hold('one', files);
    await using two = await hold('two', files);
    await using three = await hold('three', { ...files, 'inner/b.yaml': 'c\n' });
    await using four = await hold('four', { 'source.yaml': 'id: a\n', 'inner/c.yaml': 'b\n' });
    expect(one).toMatchObject({ name: 'one', bytes: 8 });
    expect(two.sha256).toBe(one.sha256);
    expect(new Set([one, three, four].map((source) => source.sha256)).size).toBe(3);
  });
});

describe('the wrong thing', () => {
  it('is refused: a folder for a file, a file or an address for a folder', async () => {
    const path = join(folder, 'c2.csv');
    await writeFile(path, CONTENT);
    await expect(holdSource(folder)).rejects.toThrow('is a folder; give one file');
    await expect(holdSource(path, { takesFolder: true })).rejects.toThrow('is a file; give a folder');
    await expect(holdSource(address, { takesFolder: true })).rejects.toThrow('is an address; give a folder');
  });
});

describe('an address', () => {
  it('is fetched, redirections followed, and the copy removed when nobody needs it any more', async () => {
    let path = '';
    {
      await using source = await holdSource(`${address}/moved#top`);
      path = source.path;
      expect(source).toMatchObject({ name: `${address}/moved`, sha256: SHA256, bytes: CONTENT.length });
      expect(await readFile(path, 'utf8')).toBe(CONTENT);
    }
    expect(existsSync(path)).toBe(false);
  });

  it('gives the copy the last step of its path as name', async () => {
    await using source = await holdSource(`${address}/media/figures.csv?v=2`);
    expect(basename(source.path)).toBe('figures.csv');
  });

  it.each([
    ['/gone.ods', 'answers 404 Not Found'],
    ['/broken', 'did not arrive whole'],
  ])('%s is refused: %s', async (path, reason) => {
    await expect(holdSource(`${address}${path}`)).rejects.toThrow(`${address}${path}: ${reason}`);
  });

  it('with a password is refused without repeating it', async () => {
    const refusal = await holdSource('https://ann:secret@example.org/a.csv').catch((error: Error) => error);
    expect(String(refusal)).toContain('example.org: an address with a password');
    expect(String(refusal)).not.toContain('secret');
  });

  it('that nobody answers is refused', async () => {
    await expect(holdSource('http://127.0.0.1:1/a.csv')).rejects.toThrow(/cannot be fetched: /);
  });
});
