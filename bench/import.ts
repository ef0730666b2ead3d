import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../shared/process.js';
import { measureImport } from '../test/support/import-process.js';
import { writeLargeOpenData } from '../test/support/large-open-data.js';

/** `npm run bench:import`: a made-up file of the Home Office's open data, larger than the real one, through the whole command. */

const FIRST_YEAR = 2015;
const YEARS = 11;
/** Offence codes of each partnership and quarter: together with the years more than two million rows. */
const CODES = 148;
const MB = 1_000_000;
const LIMIT_MB = 300;

runProgram(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hub-bench-import-'));
  try {
    for (const form of process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['ods', 'xlsx'])
      await benchForm(folder, form);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function benchForm(folder: string, form: string): Promise<void> {
  const file = join(folder, `prc-csp-mar2016-mar2026-tables-230726.${form}`);
  const { rows, unpacked } = await writeLargeOpenData(file, years(), CODES);
  const { size } = await stat(file);
  console.log(
    `.${form}: ${rows.toLocaleString('en-GB')} rows, ${megabytes(size)} MB that unpack to ${megabytes(unpacked)} MB`,
  );
  const measured = await measureImport(['home-office-csp', file], {
    DATA_DIR: join(folder, form),
    DATABASE_URL: '',
  });
  if (measured.code !== 0) throw new Error(measured.output);
  const seconds = measured.readMs / 1000;
  console.log(
    `  read in ${seconds.toFixed(1)} s: ${Math.round(rows / seconds).toLocaleString('en-GB')} rows/s, ${Math.round(unpacked / MB / seconds)} MB of XML/s`,
  );
  console.log(`  loaded into an empty hub after ${(measured.totalMs / 1000).toFixed(1)} s in all`);
  console.log(`  most memory of the program: ${Math.round(measured.peakMb)} MB (limit ${LIMIT_MB})`);
}

function years(): string[] {
  return Array.from({ length: YEARS }, (_, index) => {
    const year = FIRST_YEAR + index;
    return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
  });
}

function megabytes(bytes: number): string {
  return Math.round(bytes / MB).toLocaleString('en-GB');
}
