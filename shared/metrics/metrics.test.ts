import { describe, expect, it } from 'vitest';
import { createCodeLabel } from './metrics.js';
import { startMetricsServer } from './metrics-server.js';
import { measureAnswers, watchPools } from './subgraph-metrics.js';

const options = { host: '127.0.0.1', port: 0, onFault: () => {} };

describe('metrics', () => {
  it('are served as text, with those of the process', async () => {
    await using server = await startMetricsServer(options);
    const tell = measureAnswers(server.metrics, 'funding');
    tell({ requestId: 'r-1', seconds: 0.02, codes: [] });
    tell({ requestId: 'r-2', seconds: 3, codes: ['UNKNOWN_ID', 'UNKNOWN_ID'] });
    watchPools(server.metrics, [{ name: 'funding', pool: () => ({ busy: 2, idle: 5, waiting: 1 }) }]);
    const response = await fetch(server.url);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const lines = (await response.text()).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'hub_subgraph_answer_duration_seconds_bucket{le="0.025",subgraph="funding"} 1',
        'hub_subgraph_answer_duration_seconds_count{subgraph="funding"} 2',
        'hub_subgraph_answer_errors_total{subgraph="funding",code="UNKNOWN_ID"} 2',
        'hub_database_connections{subgraph="funding",state="waiting"} 1',
        expect.stringMatching(/^process_resident_memory_bytes \d+$/),
      ]),
    );
  });

  it('are all that is served there', async () => {
    await using server = await startMetricsServer(options);
    const elsewhere = new URL('/graphql', server.url);
    expect((await fetch(elsewhere)).status).toBe(404);
    expect((await fetch(server.url, { method: 'POST' })).status).toBe(405);
  });

  it('say which port is taken', async () => {
    await using server = await startMetricsServer(options);
    const port = Number(new URL(server.url).port);
    await expect(startMetricsServer({ ...options, port })).rejects.toThrow(
      `METRICS_PORT ${port} of 127.0.0.1 cannot be opened (EADDRINUSE).`,
    );
  });

  it('have room for so many codes and no more, whoever makes them up', () => {
    const labelOf = createCodeLabel();
    expect(labelOf('SOURCE_UNAVAILABLE')).toBe('SOURCE_UNAVAILABLE');
    for (const code of ['x', 'A\nB', 'a"} 1', undefined, 7, 'A'.repeat(41)])
      expect(labelOf(code)).toBe('OTHER');
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const made = letters.flatMap((one) => letters.map((other) => labelOf(`MADE_UP_${one}${other}`)));
    expect(new Set(made).size).toBe(60);
    expect(labelOf('SOURCE_UNAVAILABLE')).toBe('SOURCE_UNAVAILABLE');
  });
});
