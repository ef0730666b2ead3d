import { execFile } from 'node:child_process';
import { projectRoot } from '../../shared/project-root.js';

export interface ImportRun {
  failed: boolean;
  output: string;
}

/** Runs the command as an analyst does, by the name of its script, while a hub runs or not. */
export function runImportCommand(
  databaseUrl: string,
  words: readonly string[],
  script: 'import' | 'import:boundaries' = 'import',
): Promise<ImportRun> {
  const settings = { cwd: projectRoot, env: { ...process.env, DATABASE_URL: databaseUrl } };
  return new Promise((resolve) => {
    execFile('npm', ['run', '--silent', script, '--', ...words], settings, (error, output, complaint) =>
      resolve({ failed: error !== null, output: `${output}${complaint}` }),
    );
  });
}
