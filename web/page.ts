import type { ComponentType } from 'react';
import type { Ask, Problem, PutQuestion } from './asking/ask.js';
import type { Reader } from './signing-in/reader.rules.js';
import type { SignIn } from './signing-in/sign-in.js';

/** Where a page stands and what was chosen on it: all of it is in the address. */
export interface Place {
  /** "/police-areas/warwickshire" */
  path: string;
  /** Named parts of the path: { id: "warwickshire" }. */
  params: Readonly<Record<string, string>>;
  /** What was chosen: "partnership" may be there several times. */
  choices: URLSearchParams;
}

/** What a page found out: everything that its view needs, as plain JSON. */
export interface Found<Data> {
  /** Of the page, without the name of the hub. */
  title: string;
  data: Data;
  problems: readonly Problem[];
  /** 200 when left out; 404 where what the path names is not there. */
  status?: 200 | 400 | 404;
  /** From the first page down to the one above this, for the breadcrumbs. */
  above?: readonly { title: string; path: string }[];
}

/** Where every way to a page begins. */
export const HOME = { title: 'Home', path: '/' };

/** A page of the console. Its view is the same on the server and in a browser. */
export interface Page<Data> {
  /** "/police-areas/:id" */
  path: string;
  /** Asked again in the browser for whoever has signed in; the reader is null for the public. */
  find(place: Place, ask: Ask, reader: Reader | null): Promise<Found<Data>>;
  View: ComponentType<{ data: Data; place: Place }>;
  /** Of pages for signing in: where there is such a page. It is the same for every reader. */
  needs?: 'sign-in' | 'roles-to-choose';
  /** Whether its view itself says how what it shows is marked. */
  showsMarking?: boolean;
}

/** A page of which nobody needs to know what it holds. */
// biome-ignore lint/suspicious/noExplicitAny: what a page finds goes to its own view alone.
export type AnyPage = Page<any>;

/** A page with what it found, on the way from the server to the browser. */
export interface Shown {
  pattern: string;
  path: string;
  search: string;
  found: Found<unknown>;
  put: readonly PutQuestion[];
  /** Whether there is an explorer to lead to. */
  hasExplorer: boolean;
  /** Left out where nobody can sign in. */
  signIn?: SignIn | undefined;
}

/** The named parts of a path that fits a pattern. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const steps = path.split('/');
  if (wanted.length !== steps.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, step] of wanted.entries()) {
    const given = steps[index] ?? '';
    if (step.startsWith(':') && given !== '') params[step.slice(1)] = decode(given);
    else if (step !== given) return undefined;
  }
  return params;
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
