import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../shared/project-root.js';

/** Where and with what a run was made, as lines of Markdown. */
export function describeRun(postgres: string, startedAt: Date): string[] {
  const models = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  const [load = 0] = loadavg();
  return [
    `- Date: ${startedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC; commit ${commit()}`,
    `- Machine: ${models[0]?.model ?? 'unknown'}, ${models.length} cores, ${gigabytes} GB, ${type()} ${release()}; load before the start ${load.toFixed(1)}`,
    `- Versions: Node ${process.versions.node}, PostgreSQL ${postgres}, ${versions().join(', ')}`,
  ];
}

const COMPARED = [
  '@apollo/server',
  '@apollo/gateway',
  '@graphql-hive/gateway',
  '@graphql-hive/router-runtime',
  'graphql',
  'undici',
];

function versions(): string[] {
  return COMPARED.map((name) => {
    const file = join(projectRoot, 'bench', 'node_modules', name, 'package.json');
    const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
    return `${name} ${version}`;
  });
}

function commit(): string {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' }).trim();
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') ? ' with changes' : ''}`;
  } catch {
    return 'unknown';
  }
}
