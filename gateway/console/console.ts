import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { projectRoot } from '../../shared/project-root.js';
import { type Compressed, compress } from '../http/compress.js';
import type { Encoding } from '../http/negotiate.js';
import type { SignInOffer } from './sign-in-offer.js';

/** Where `npm run web:build` leaves the console. */
export const CONSOLE_FOLDER = join(projectRoot, 'dist', 'web');

/** Puts a question to the public API, as whoever opened the page. */
export type SendQuestion = (query: string, variables: unknown) => Promise<unknown>;

interface Assets {
  scripts: readonly string[];
  styles: readonly string[];
}

/** What is the same on every page. */
interface Surroundings {
  signIn: SignInOffer | undefined;
  assets: Assets;
}

/** What the built console gives: the whole page of an address. */
interface PageRenderer {
  renderPage(request: PageRequest & Surroundings): Promise<Rendered>;
  renderFailure(failure: Failure & Surroundings): Rendered;
}

/** The page that somebody asks for. */
export interface PageRequest {
  path: string;
  /** With its question mark, or empty. */
  search: string;
  send: SendQuestion;
  /** Whether there is an explorer for pages to lead to. */
  hasExplorer: boolean;
}

export interface Rendered {
  status: number;
  html: string;
  /** What the address asks to take from the page; null where the page holds no such table. */
  table?: { caption: string; rows: readonly (readonly string[])[] } | null;
  /** Something could not be shown. */
  isPart: boolean;
}

/** Why there is no page, in words for whoever opened it. */
export interface Failure {
  status: number;
  message: string;
}

/** A file that pages load. Its name changes with what it holds, so it is kept for good. */
export interface ConsoleAsset {
  type: string;
  /** As it travels; made once for each form. */
  compressed(encoding: Encoding | undefined): Promise<Compressed>;
}

export interface Console {
  /** Where its readers sign in, if they can. */
  signIn: SignInOffer | undefined;
  renderPage(request: PageRequest): Promise<Rendered>;
  renderFailure(failure: Failure): Promise<Rendered>;
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
export async function openConsole(folder: string, signIn?: SignInOffer): Promise<Console | undefined> {
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
  const around = { signIn, assets: loaded };
  // Loaded with the first page: whoever only asks questions does not wait for it.
  let renderer: Promise<PageRenderer> | undefined;
  const loadRenderer = () => {
    renderer ??= import(pathToFileURL(join(folder, 'server', 'server.js')).href);
    return renderer;
  };
  return {
    signIn,
    renderPage: async (request) => (await loadRenderer()).renderPage({ ...request, ...around }),
    renderFailure: async (failure) => (await loadRenderer()).renderFailure({ ...failure, ...around }),
    asset: (name) => assets.get(`assets/${name}`),
  };
}

async function readAsset(folder: string, file: string): Promise<ConsoleAsset> {
  const ending = file.slice(file.lastIndexOf('.') + 1);
  const body = await readFile(join(folder, 'client', file));
  const forms = new Map<Encoding | undefined, Promise<Compressed>>();
  return {
    type: TYPES[ending] ?? 'application/octet-stream',
    compressed: (encoding) => {
      const form = forms.get(encoding) ?? compress(body, encoding, 'once');
      forms.set(encoding, form);
      return form;
    },
  };
}
