import { createFaultPace } from './fault-pace.js';

export type TellFault = (error: unknown, requestId?: string) => void;

export interface FaultLogOptions {
  tell: TellFault;
  /** What is out of reach in an outage, for the line. */
  source: string;
  /** Is the error one that all who ask meanwhile meet as well? */
  isOutage: (error: unknown) => boolean;
  now?: () => number;
}

/**
 * Tells every bug, but an error that several fields of a request met only once; and of an outage a line a minute, with the
 * number of those left out: every field of every request would have a line of its own.
 */
export function createFaultLog({ tell, source, isOutage, now }: FaultLogOptions): TellFault {
  const mayTell = createFaultPace(now);
  const lastRequests = new WeakMap<object, string>();
  let leftOut = 0;
  const isRepeated = (error: unknown, requestId: string | undefined) => {
    if (requestId === undefined || typeof error !== 'object' || error === null) return false;
    if (lastRequests.get(error) === requestId) return true;
    lastRequests.set(error, requestId);
    return false;
  };
  return (error, requestId) => {
    if (isRepeated(error, requestId)) return;
    if (!isOutage(error)) return tell(error, requestId);
    if (!mayTell()) {
      leftOut += 1;
      return;
    }
    tell(leftOut === 0 ? error : again(source, leftOut, error), requestId);
    leftOut = 0;
  };
}

function again(source: string, leftOut: number, cause: unknown): Error {
  const faults = leftOut === 1 ? 'a fault was' : `${leftOut} faults were`;
  return new Error(`${source} is out of reach; ${faults} left out since the last line about it`, { cause });
}
