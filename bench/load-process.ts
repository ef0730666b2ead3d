import { once } from 'node:events';
import { stopChild } from '../hub/program.js';
import { launchBenchProgram } from './launch-program.js';
import type { LoadOrder, LoadReply, LoadResult } from './load-order.js';

/** The process that asks, one order at a time. */
export interface LoadProcess extends AsyncDisposable {
  /** @throws Error when an answer is not the expected one. */
  run(order: LoadOrder): Promise<LoadResult>;
}

export async function startLoadProcess(): Promise<LoadProcess> {
  const { child, address, ended } = launchBenchProgram('load', 'bench/programs/load', {});
  await address;
  return {
    run: async (order) => {
      const answered = once(child, 'message').then(([reply]) => reply as LoadReply);
      child.send(order);
      const reply = await Promise.race([answered, ended.then((error) => Promise.reject(error))]);
      if ('problem' in reply) throw new Error(reply.problem);
      return reply.result;
    },
    [Symbol.asyncDispose]: () => stopChild(child),
  };
}
