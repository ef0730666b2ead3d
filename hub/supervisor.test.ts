import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { type Program, watchProgram } from './program.js';
import { type Backoff, delayAfter, keepUp } from './supervisor.js';

const QUICK: Backoff = { firstMs: 1, mostMs: 4, calmMs: 60_000 };

/** Listens where it is told, and ends with code 3 where it cannot. */
const SERVER = `
  const server = require('node:http').createServer((_request, response) => response.end(String(process.pid)));
  server.on('error', () => process.exit(3));
  server.listen(Number(process.argv[1]), '127.0.0.1', () =>
    console.log('measures http://127.0.0.1:' + server.address().port));
  process.on('disconnect', () => process.exit());
`;

function launchServer(port: number): Program {
  const args = ['-e', SERVER, String(port)];
  return watchProgram(
    'measures',
    spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] }),
  );
}

/** What is told, and a wait for the next of a kind. */
function listen() {
  const faults: string[] = [];
  let wake = () => {};
  return {
    faults,
    onFault: (_where: string, { message }: Error) => {
      faults.push(message);
      wake();
    },
    onReturn: () => {
      faults.push('back');
      wake();
    },
    until: async (enough: () => boolean) => {
      while (!enough())
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    },
  };
}

describe('a program that is kept up', () => {
  it('listens again at the address it had, in a new process, after it was killed', async () => {
    const { faults, until, ...told } = listen();
    const kept = await keepUp(launchServer, { backoff: QUICK, ...told });
    const first = kept.child();
    first.kill('SIGKILL');
    await until(() => faults.includes('back'));
    expect(faults).toEqual(['measures ended (SIGKILL); it is started again in 1 ms', 'back']);
    expect(await (await fetch(kept.url)).text()).toBe(String(kept.child().pid));
    expect(kept.child().pid).not.toBe(first.pid);
    await kept.stop();
  });

  it('is tried again and again while it cannot start, each time later up to a bound, and is back when it can', async () => {
    const { faults, until, ...told } = listen();
    const kept = await keepUp(launchServer, { backoff: QUICK, ...told });
    const squatter = createServer();
    kept.child().once('exit', () => squatter.listen(Number(new URL(kept.url).port), '127.0.0.1'));
    kept.child().kill('SIGKILL');
    await until(() => faults.length === 5);
    expect(faults).toEqual([
      'measures ended (SIGKILL); it is started again in 1 ms',
      'measures ended (code 3); it is started again in 2 ms',
      'measures ended (code 3); it is started again in 4 ms',
      'measures ended (code 3); it is started again in 4 ms',
      'measures ended (code 3); it is started again in 4 ms',
    ]);
    squatter.close();
    await until(() => faults.includes('back'));
    await kept.stop();
  });

  it('is not started again when it was stopped, neither while it runs nor while it waits', async () => {
    const { faults, until, ...told } = listen();
    const running = await keepUp(launchServer, { backoff: QUICK, ...told });
    await running.stop();
    expect(faults).toEqual([]);
    const waiting = await keepUp(launchServer, {
      backoff: { ...QUICK, firstMs: 600_000, mostMs: 600_000 },
      ...told,
    });
    const { pid } = waiting.child();
    waiting.child().kill('SIGKILL');
    await until(() => faults.length === 1);
    await waiting.stop();
    expect(waiting.child().pid).toBe(pid);
  });

  it('is left alone where no pause is given, its end being told', async () => {
    const { faults, until, ...told } = listen();
    const kept = await keepUp(launchServer, { backoff: null, ...told });
    kept.child().kill('SIGKILL');
    await until(() => faults.length === 1);
    expect(faults).toEqual(['measures ended (SIGKILL)']);
  });

  it('is given up at once when it does not even start the first time', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const address = squatter.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { faults, until: _until, ...told } = listen();
    const starting = keepUp(() => launchServer(port), { backoff: QUICK, ...told });
    await expect(starting).rejects.toThrow('measures ended (code 3)');
    expect(faults).toEqual([]);
    squatter.close();
  });
});

describe('the pause before another start', () => {
  it('doubles from a fifth of a second to fifteen seconds and stays there', () => {
    const backoff = { firstMs: 200, mostMs: 15_000, calmMs: 60_000 };
    const pauses = [1, 2, 3, 7, 8, 1000].map((failures) => delayAfter(failures, backoff));
    expect(pauses).toEqual([200, 400, 800, 12_800, 15_000, 15_000]);
  });
});
