import { writeFileSync } from 'node:fs';

/** Preloaded into a program whose memory is measured: on its way out it writes the most it held, in MB. */
process.once('exit', () => {
  const file = process.env.PEAK_MEMORY_FILE;
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS / 1024));
});
