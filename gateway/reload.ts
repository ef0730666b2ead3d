import { logInfo } from '../shared/log/log.js';
import type { GatewayServer } from './server.js';
import type { GraphFiles } from './serving.js';

/**
 * Reads the graph again whenever the process is sent SIGHUP, one time after another. A version that cannot be read or served is
 * told in the log, and the one before answers on.
 */
export function reloadOnSignal(
  read: () => Promise<GraphFiles>,
  server: Pick<GatewayServer, 'reload'>,
  onFault: (error: unknown) => void,
): void {
  let last: Promise<void> = Promise.resolve();
  process.on('SIGHUP', () => {
    last = last.then(async () => {
      try {
        await server.reload(await read());
        logInfo({ where: 'gateway' }, 'the graph was read again and is answered by');
      } catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        onFault(new Error(`the graph was not replaced: ${reason}`, { cause }));
      }
    });
  });
}
