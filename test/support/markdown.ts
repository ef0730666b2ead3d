import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from '../../shared/project-root.js';

/** A block between fences, with the word after the opening fence. */
export interface FencedBlock {
  language: string;
  text: string;
}

const UNREAD_FOLDERS = new Set(['node_modules', '.git', '.data', 'dist', 'coverage']);

/** Every Markdown file of the project, by path below its root. */
export function markdownFiles(folder: string = projectRoot): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return UNREAD_FOLDERS.has(entry.name) ? [] : markdownFiles(path);
      return entry.name.endsWith('.md') ? [relative(projectRoot, path)] : [];
    })
    .sort();
}

export function readText(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}

export function fencedBlocks(markdown: string): FencedBlock[] {
  return [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
    language,
    text,
  }));
}

/** Where the links lead that stay inside the project: "adr/0004-ids.md", "#errors". */
export function projectLinks(markdown: string): string[] {
  return [...withoutBlocks(markdown).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** The anchors of a page's headings, as GitHub makes them. */
export function anchors(markdown: string): string[] {
  return [...withoutBlocks(markdown).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** The npm scripts that a page tells its reader to run. */
export function namedScripts(markdown: string): string[] {
  const run = [...markdown.matchAll(/npm run ([a-z][a-z:-]*)/g)].map(([, script = '']) => script);
  const short = [...markdown.matchAll(/npm (start|test)\b/g)].map(([, script = '']) => script);
  return [...new Set([...run, ...short])];
}

function withoutBlocks(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```$/gm, '');
}
