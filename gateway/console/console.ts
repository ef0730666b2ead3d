import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { projectRoot } from '../../shared/project-root.js';

/** Where `npm run web:build` leaves the console. */
export const CONSOLE_FOLDER = join(projectRoot, 'dist', 'web');

/** Puts a question to the public API, as whoever opened the page. */
export type SendQuestion = (query: string, variables: unknown) => Promise<unknown>;

/** What the built console gives: the whole page of an address. */
interface PageRenderer {
  renderPage(request: {
    path: string;
    search: string;
    send: SendQuestion;
    assets: { scripts: readonly string[]; styles: readonly string[] };
  }): Promise<{ status: number; html: string }>;
}

/** A file that pages load. Its name changes with what it holds, so it is kept for good. */
export interface ConsoleAsset {
  body: Buffer;
  type: string;
}

export interface Console {
  renderPage(path: string, search: string, send: SendQuestion): Promise<{ status: number; html: string }>;
  /** A file by its name below /assets/. */
  asset(name: string): ConsoleAsset | undefined;
}

const manifestFields = z.record(
  z.string(),
  z.object({ file: z.string(), isEntry: z.boolean().optional(), css: z.array(z.string()).default([]) }),
);

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/**
 * The console as `npm run web:build` left it in this folder; undefined where it was not built. Pages are made by code of
 * its own, which knows nothing of the gateway but the questions that it may put.
 */
export async function openConsole(folder: string): Promise<Console | undefined> {
  const manifest = await readFile(join(folder, 'client', 'manifest.json'), 'utf8').catch(() => undefined);
  if (manifest === undefined) return undefined;
  const entries = Object.values(manifestFields.parse(JSON.parse(manifest)));
  const files = entries.flatMap(({ file, css }) => [file, ...css]);
  const assets = new Map(
    await Promise.all(files.map(async (file) => [file, await readAsset(folder, file)] as const)),
  );
  const first = entries.filter(({ isEntry }) => isEntry);
  const loaded = {
    scripts: first.map(({ file }) => `/${file}`),
    styles: first.flatMap(({ css }) => css.map((file) => `/${file}`)),
  };
  // Loaded with the first page: whoever only asks questions does not wait for it.
  let renderer: Promise<PageRenderer> | undefined;
  return {
    renderPage: async (path, search, send) => {
      renderer ??= import(pathToFileURL(join(folder, 'server', 'server.js')).href);
      return (await renderer).renderPage({ path, search, send, assets: loaded });
    },
    asset: (name) => assets.get(`assets/${name}`),
  };
}

async function readAsset(folder: string, file: string): Promise<ConsoleAsset> {
  const ending = file.slice(file.lastIndexOf('.') + 1);
  return {
    body: await readFile(join(folder, 'client', file)),
    type: TYPES[ending] ?? 'application/octet-stream',
  };
}
