import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Promised } from '../../shared/promised.js';
import { addressOfCaller, callerGroup, trustNetworks } from './caller-address.js';
import { HttpError } from './http-error.js';

/** @throws HttpError when the caller has asked too often. */
export type Admission = (request: IncomingMessage) => Promised<void>;

export interface RateOptions {
  /** 0 for any number. */
  ratePerMinute: number;
  trustedProxies: readonly string[];
}

/** Counts the requests of every address by the minute, in the memory of this process. */
export function createAdmission({ ratePerMinute, trustedProxies }: RateOptions): Admission {
  const isTrusted = trustNetworks(trustedProxies);
  if (ratePerMinute === 0) return () => {};
  const limiter = new RateLimiterMemory({ points: ratePerMinute, duration: 60 });
  return async (request) => {
    try {
      await limiter.consume(callerGroup(addressOfCaller(request, isTrusted)));
    } catch (error) {
      if (error instanceof RateLimiterRes) throw tooOften(error, ratePerMinute);
      throw error;
    }
  };
}

function tooOften({ msBeforeNext }: RateLimiterRes, ratePerMinute: number): HttpError {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  return new HttpError(
    429,
    'RATE_LIMITED',
    `More than ${ratePerMinute} requests in a minute came from this address; ask again in ${seconds} s.`,
    { 'retry-after': String(seconds) },
  );
}
