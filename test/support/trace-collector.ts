import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

const attributeFields = z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) });
const spanFields = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  attributes: z.array(attributeFields),
});
const sentFields = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(attributeFields) }),
      scopeSpans: z.array(z.object({ spans: z.array(spanFields) })),
    }),
  ),
});

export interface CollectedSpan extends z.output<typeof spanFields> {
  service: unknown;
}

/** A collector of traces (OTLP over HTTP, as JSON). */
export interface TraceCollector extends AsyncDisposable {
  url: string;
  spans: readonly CollectedSpan[];
  /** Everything that was sent, as it came. */
  text(): string;
  /** Waits for the spans that fit, so many. */
  find(fits: (span: CollectedSpan) => boolean, count: number): Promise<CollectedSpan[]>;
}

const PATIENCE_MS = 20_000;

export async function startTraceCollector(): Promise<TraceCollector> {
  const spans: CollectedSpan[] = [];
  let text = '';
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      text += `${request.url} ${JSON.stringify(request.headers)}\n${body}\n`;
      spans.push(...spansIn(body));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    text: () => text,
    find: async (fits, count) => {
      for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
        const found = spans.filter(fits);
        if (found.length >= count) return found;
        await wait(50);
      }
      throw new Error(`only these spans came: ${spans.map(({ name }) => name).join(', ')}`);
    },
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function spansIn(body: string): CollectedSpan[] {
  return sentFields.parse(JSON.parse(body)).resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue;
    return scopeSpans.flatMap(({ spans }) => spans.map((span) => ({ ...span, service })));
  });
}
