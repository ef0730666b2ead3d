import { describe, expect, it } from 'vitest';
import { startTraceCollector } from '../../test/support/trace-collector.js';
import { createOtlpTracer } from './otlp-tracer.js';

describe('traces over OTLP', () => {
  it('link a part to its whole, and are sent when the program ends', async () => {
    await using collector = await startTraceCollector();
    const tracer = createOtlpTracer({ url: `${collector.url}/`, service: 'hub', onLost: () => {} });
    const question = tracer.start('query Oversight', {
      kind: 'SERVER',
      facts: { 'hub.operation': 'Oversight' },
    });
    const part = tracer.start('subgraph funding', { kind: 'CLIENT', parent: question.traceparent });
    part.end({ facts: { 'hub.error_codes': ['UNKNOWN_ID'] }, failed: true });
    question.end({ failed: false });
    await tracer[Symbol.asyncDispose]();
    const [sentPart, sentQuestion] = collector.spans;
    expect(sentQuestion).toMatchObject({
      name: 'query Oversight',
      service: 'hub',
      attributes: [{ key: 'hub.operation', value: { stringValue: 'Oversight' } }],
    });
    expect(sentQuestion?.parentSpanId || undefined).toBeUndefined();
    expect(sentPart).toMatchObject({ traceId: sentQuestion?.traceId, parentSpanId: sentQuestion?.spanId });
    expect(collector.text()).toMatch(/^\/v1\/traces /);
  });

  it('begin anew where the place that they should continue is none', async () => {
    await using collector = await startTraceCollector();
    const tracer = createOtlpTracer({ url: collector.url, service: 'hub', onLost: () => {} });
    const span = tracer.start('x', { parent: 'made up' });
    span.end({ failed: false });
    await tracer[Symbol.asyncDispose]();
    expect(span.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(collector.spans.map(({ name }) => name)).toEqual(['x']);
  });

  it('are lost, which is told, when nobody takes them, and the program ends all the same', async () => {
    let lost = 0;
    const tracer = createOtlpTracer({
      url: 'http://127.0.0.1:9',
      service: 'hub',
      onLost: () => {
        lost += 1;
      },
    });
    tracer.start('x', {}).end({ failed: false });
    await tracer[Symbol.asyncDispose]();
    await expect.poll(() => lost, { timeout: 10_000 }).toBeGreaterThan(0);
  });
});
