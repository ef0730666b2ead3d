import type { IncomingMessage, ServerResponse } from 'node:http';
import { newRequestId, REQUEST_ID } from '../../shared/access/asker.js';
import type { Viewer } from '../../shared/access/viewer.js';
import { logInfo } from '../../shared/log/log.js';
import { readTraceparent, TRACEPARENT_HEADER } from '../../shared/tracing/traceparent.js';
import { callerAddress, type IsTrusted } from '../http/caller-address.js';
import { identifyResponse, REQUEST_ID_HEADER } from '../http/reply.js';
import { fewCodes } from './error-codes.js';
import type { GatewayMetrics } from './gateway-metrics.js';
import { OTHER_OPERATION } from './operation-name.js';

/** A request that has come, and what is found out about it on the way to its answer. */
export interface Arrival {
  requestId: string;
  /** The caller's place in a trace of its own, where its word on that counts. */
  traceparent: string | undefined;
  /** The route that answers it. */
  path: string;
  viewer?: Viewer;
  operation?: string;
  codes?: readonly string[];
  cost?: number | undefined;
}

/** Notes that a request has come, and tells its id to whoever sent it: the caller's own where that is one, else a new one. */
export function noteArrival(
  request: IncomingMessage,
  response: ServerResponse,
  isTrusted: IsTrusted,
): Arrival {
  const { headers, socket } = request;
  // Where there are several, Node joins them, which gives no id.
  const given = headers[REQUEST_ID_HEADER];
  const requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : newRequestId();
  identifyResponse(response, requestId);
  const traceparent = headers[TRACEPARENT_HEADER];
  const counts =
    typeof traceparent === 'string' &&
    readTraceparent(traceparent) &&
    isTrustedPlace(socket.remoteAddress, isTrusted);
  return { requestId, traceparent: counts ? traceparent : undefined, path: OTHER_OPERATION };
}

function isTrustedPlace(connected: string | undefined, isTrusted: IsTrusted): boolean {
  const address = callerAddress(connected, undefined, isTrusted);
  return address !== '' && isTrusted(address);
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** As web servers log it where the client went away first. */
const GONE = 499;

export interface ResponseObservers {
  metrics: GatewayMetrics | undefined;
  accessLog: boolean;
}

/** Counts and logs a request when its response is out, or nobody waits for it any more. */
export function tellResponse(
  request: IncomingMessage,
  response: ServerResponse,
  arrival: Arrival,
  { metrics, accessLog }: ResponseObservers,
): void {
  if (!metrics && !accessLog) return;
  const started = performance.now();
  response.once('close', () => {
    const { requestId, path } = arrival;
    const status = response.writableFinished ? response.statusCode : GONE;
    metrics?.response({ path, status });
    if (!accessLog) return;
    const method = METHODS.has(request.method ?? '') ? request.method : undefined;
    logInfo(
      {
        where: 'gateway',
        requestId,
        ...(method && { method }),
        path,
        status,
        ms: Math.round(performance.now() - started),
        ...factsOf(arrival),
      },
      'request',
    );
  });
}

function factsOf({ operation, codes, cost, viewer }: Arrival) {
  return {
    ...(operation !== undefined && { operation }),
    ...(codes?.length && { codes: fewCodes(codes) }),
    ...(cost !== undefined && { cost }),
    ...(viewer && { roles: viewer.grants.map(({ role }) => role) }),
  };
}
