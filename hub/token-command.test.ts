import { describe, expect, it } from 'vitest';
import { readTokenCommand } from './token-command.js';

const read = (line: string) => readTokenCommand(line.split(' '));

describe('npm run token', () => {
  it('gives an analyst of two police areas a token for a day’s work', () => {
    expect(read('--role opcc-analyst --police-area warwickshire --police-area west-mercia')).toEqual({
      subject: 'local:opcc-analyst',
      roles: ['opcc-analyst:warwickshire', 'opcc-analyst:west-mercia'],
      hours: 8,
    });
  });

  it('gives an administrator one for an hour', () => {
    expect(read('--role administrator --hours 1')).toMatchObject({ roles: ['administrator'], hours: 1 });
  });

  it.each([
    ['', '--role: missing'],
    ['--role sheriff', '--role: sheriff; it is one of partnership-officer'],
    ['--role commissioner', '--police-area: missing'],
    ['--role commissioner --county kent', '--county: commissioner is not held for one'],
    ['--role administrator --county kent', '--county: administrator is not held for one'],
    ['--role county-officer --county Kent', '--county: Kent is not an id'],
    ['--role administrator --hours 25', '--hours: 25 is not a whole number from 1 to 24'],
    ['--role administrator --hours 0.5', '--hours: 0.5 is not a whole number'],
    ['--role administrator --for-ever', '--for-ever'],
  ])('%s is told %s', (line, message) => {
    expect(() => readTokenCommand(line === '' ? [] : line.split(' '))).toThrow(message);
  });
});
