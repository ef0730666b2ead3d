import { describe, expect, it } from 'vitest';
import { createLog, type LogLevel } from './log.js';

function lines(level: LogLevel, write: (log: ReturnType<typeof createLog>) => void): string[] {
  const written: string[] = [];
  write(createLog({ write: (line) => void written.push(line) }, level));
  return written;
}

describe('a line of the log', () => {
  it('is one JSON object with level, time, place, request and message', () => {
    const [line = ''] = lines('info', (log) =>
      log.error({ where: 'funding', requestId: 'r-1', error: { message: 'x' } }, 'x'),
    );
    expect(line.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(line)).toEqual({
      level: 'error',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      where: 'funding',
      requestId: 'r-1',
      error: { message: 'x' },
      message: 'x',
    });
  });

  it('stays one line, and says nothing else, whatever a text holds', () => {
    const text = 'a"}\n{"level":"info","where":"forged"}\r\n\u001b[31m';
    const written = lines('info', (log) => log.error({ where: text, error: { message: text } }, text));
    expect(
      written
        .join('')
        .trimEnd()
        .split(/[\r\n]/),
    ).toHaveLength(1);
    expect(JSON.parse(written[0] ?? '')).toMatchObject({ level: 'error', where: text, message: text });
  });

  it('is left out below the level that is set', () => {
    expect(lines('warn', (log) => log.info('x'))).toEqual([]);
    expect(lines('silent', (log) => log.fatal('x'))).toEqual([]);
  });
});
