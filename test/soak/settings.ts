export interface SoakSettings {
  /** How long the hub is under load apart; together it is for a fifth of that besides. */
  minutes: number;
  clients: number;
  /** Requests of all clients in a second, at most. */
  rate: number;
  /** Chooses what is asked and broken, and when. */
  seed: number;
  /** A file that the report is written to as well. */
  report: string | undefined;
}

/** Reads what is set. @throws Error naming what cannot be used. */
export function readSoakSettings(env: Readonly<Record<string, string | undefined>>): SoakSettings {
  const read = (name: string, fallback: number) => {
    const value = Number(env[name] || fallback);
    if (!Number.isFinite(value) || value <= 0)
      throw new Error(`${name}: ${env[name]} is not a number above 0`);
    return value;
  };
  return {
    minutes: read('SOAK_MINUTES', 10),
    clients: Math.ceil(read('SOAK_CLIENTS', 8)),
    rate: read('SOAK_RATE', 200),
    seed: Math.floor(read('SOAK_SEED', 1 + Math.floor(Math.random() * 1_000_000))),
    report: env.SOAK_REPORT || undefined,
  };
}
