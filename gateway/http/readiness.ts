/** Resolves when a part of the hub can answer questions. Rejects, or keeps silent, when it cannot. */
export type Probe = () => Promise<void>;
export type Probes = ReadonlyMap<string, Probe>;

export interface Readiness {
  status: 'ready' | 'not ready';
  /** The parts that do not answer, by name; why is for the log, not for the network. */
  failing: string[];
}

const PROBE_TIMEOUT_MS = 3000;

/** Asks every part at once whether it can answer. */
export async function checkReadiness(probes: Probes, timeoutMs = PROBE_TIMEOUT_MS): Promise<Readiness> {
  const answers = await Promise.all(
    [...probes].map(async ([name, probe]) => ({ name, ready: await succeeds(probe, timeoutMs) })),
  );
  const failing = answers.filter(({ ready }) => !ready).map(({ name }) => name);
  return { status: failing.length === 0 ? 'ready' : 'not ready', failing };
}

async function succeeds(probe: Probe, timeoutMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  const answered = probe().then(
    () => true,
    () => false,
  );
  const ready = await Promise.race([answered, late]);
  clearTimeout(timer);
  return ready;
}
