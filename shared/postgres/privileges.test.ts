import { describe, expect, it } from 'vitest';
import { chooseServerUser, parsePasswd } from './privileges.js';

const PASSWD = `root:x:0:0:root:/root:/bin/bash
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
node:x:1000:1000::/home/node:/bin/bash
`;
const WITH_POSTGRES = `${PASSWD}postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash\n`;
const ROOT = { uid: 0, gid: 0 };

describe('the user a server runs as when the hub is root', () => {
  it.each([
    ['postgres, in a directory of root', WITH_POSTGRES, null, ROOT, 'postgres'],
    ['nobody, on a machine without postgres', PASSWD, null, ROOT, 'nobody'],
    [
      'the owner of the directory, such as the person behind sudo',
      WITH_POSTGRES,
      null,
      { uid: 1000, gid: 1000 },
      'node',
    ],
    ['not an owner the system has no name for', PASSWD, null, { uid: 4242, gid: 4242 }, 'nobody'],
    [
      'the owner of data that exists',
      WITH_POSTGRES,
      { uid: 65534, gid: 65534 },
      { uid: 1000, gid: 1000 },
      'nobody',
    ],
    ['never root, even for data of root', WITH_POSTGRES, ROOT, ROOT, 'postgres'],
  ])('is %s', (_, passwd, dataOwner, directoryOwner, name) => {
    expect(chooseServerUser(parsePasswd(passwd), dataOwner, directoryOwner)?.name).toBe(name);
  });

  it('is the number that owns the data when no name goes with it', () => {
    expect(chooseServerUser(parsePasswd(PASSWD), { uid: 4242, gid: 7 }, ROOT)).toEqual({
      name: 'uid 4242',
      uid: 4242,
      gid: 7,
    });
  });

  it('is nobody at all when /etc/passwd lists root alone', () => {
    expect(chooseServerUser(parsePasswd('root:x:0:0:root:/root:/bin/bash'), null, ROOT)).toBeNull();
  });
});
