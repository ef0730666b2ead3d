import {
  ROOT_CONTEXT,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import { readTraceparent, type TracePlace, writeTraceparent } from './traceparent.js';
import type { Span, SpanFacts, Tracer } from './tracer.js';

export interface OtlpOptions {
  /** Of the collector; traces go to `<url>/v1/traces`. */
  url: string;
  /** The name of this process in the traces. */
  service: string;
  /** Told when spans could not be sent. */
  onLost: (error: Error | undefined) => void;
}

const SEND_TIMEOUT_MS = 3_000;
/** How long the end of the program waits for the collector. */
const LAST_SEND_MS = 2_000;

/** Sends spans to a collector in batches. Loaded only where traces are wanted: the libraries are large. */
export function createOtlpTracer({ url, service, onLost }: OtlpOptions): Tracer {
  const exporter = new OTLPTraceExporter({
    url: `${url.replace(/\/+$/, '')}/v1/traces`,
    timeoutMillis: SEND_TIMEOUT_MS,
  });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor(tellingLoss(exporter, onLost), { scheduledDelayMillis: 1_000 })],
  });
  const tracer = provider.getTracer('community-safety-hub');
  return {
    start: (name, { kind, parent, facts = {} }) => {
      const place = readTraceparent(parent);
      const context = place ? trace.setSpanContext(ROOT_CONTEXT, remoteContext(place)) : ROOT_CONTEXT;
      const span = tracer.startSpan(
        name,
        { kind: kind ? SpanKind[kind] : SpanKind.INTERNAL, attributes: attributesOf(facts) },
        context,
      );
      return {
        traceparent: writeTraceparent(placeOf(span.spanContext())),
        end: ({ facts: more = {}, failed }) => {
          span.setAttributes(attributesOf(more));
          if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      } satisfies Span;
    },
    [Symbol.asyncDispose]: () => within(LAST_SEND_MS, provider.shutdown()),
  };
}

function remoteContext({ traceId, spanId, isSampled }: TracePlace): SpanContext {
  const traceFlags = isSampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
  return { traceId, spanId, traceFlags, isRemote: true };
}

function placeOf({ traceId, spanId, traceFlags }: SpanContext): TracePlace {
  return { traceId, spanId, isSampled: (traceFlags & TraceFlags.SAMPLED) !== 0 };
}

function attributesOf(facts: SpanFacts): Record<string, string | number | string[]> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]),
  );
}

/** The library keeps it to itself when a collector does not answer. */
function tellingLoss(exporter: SpanExporter, onLost: OtlpOptions['onLost']): SpanExporter {
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.code !== 0) onLost(result.error);
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

/** Waits for work, failed or not, so long and no longer. */
async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work.catch(() => {}), patience]);
  clearTimeout(timer);
}
