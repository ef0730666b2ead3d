import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../shared/project-root.js';

const FOLDER = join(projectRoot, 'bench');

/** Installs what bench/package-lock.json names, where it is not there yet. None of it needs a script of its own to work. */
export function installContenders(tell: (line: string) => void): void {
  if (isInstalled()) return;
  tell('installing what the hub is compared with: npm ci --prefix bench');
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefix', FOLDER], {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** npm notes what it has installed, but for the package itself. */
function isInstalled(): boolean {
  const noted = join(FOLDER, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const { '': _own, ...wanted } = packagesOf(join(FOLDER, 'package-lock.json'));
  const installed = packagesOf(noted);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => optional || installed[path]?.version === version,
  );
}

interface LockedPackage {
  version?: string;
  optional?: boolean;
}

function packagesOf(file: string): Record<string, LockedPackage> {
  const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(readFileSync(file, 'utf8'));
  return packages;
}
