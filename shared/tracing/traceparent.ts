/** A place in a trace, as it travels between processes: the W3C's header "traceparent". */
export interface TracePlace {
  traceId: string;
  spanId: string;
  isSampled: boolean;
}

export const TRACEPARENT_HEADER = 'traceparent';

const FORM = /^00-(?<traceId>[0-9a-f]{32})-(?<spanId>[0-9a-f]{16})-(?<flags>[0-9a-f]{2})$/;

/** Reads a header; nothing where it is not to the letter of version 00. */
export function readTraceparent(text: string | undefined): TracePlace | undefined {
  const { traceId = '', spanId = '', flags = '' } = FORM.exec(text ?? '')?.groups ?? {};
  if (!/[^0]/.test(traceId) || !/[^0]/.test(spanId)) return undefined;
  return { traceId, spanId, isSampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

export function writeTraceparent({ traceId, spanId, isSampled }: TracePlace): string {
  return `00-${traceId}-${spanId}-${isSampled ? '01' : '00'}`;
}
