import { Client } from 'pg';
import { inject } from 'vitest';

/** A database of its own with the project's data loaded, dropped afterwards. */
export interface TestDatabase extends AsyncDisposable {
  url: string;
  name: string;
}

let count = 0;

/** Copies the loaded template, which takes a moment where loading would take seconds. */
export async function createTestDatabase(template: 'loaded' | 'empty' = 'loaded'): Promise<TestDatabase> {
  count += 1;
  const name = `test_${process.pid}_${count}`;
  const url = new URL(inject('serverUrl'));
  await onServer((client) =>
    client.query(
      `CREATE DATABASE ${name} TEMPLATE ${template === 'loaded' ? inject('template') : 'template0'}`,
    ),
  );
  url.pathname = `/${name}`;
  return {
    url: url.toString(),
    name,
    [Symbol.asyncDispose]: () =>
      onServer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

async function onServer(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: inject('serverUrl') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
