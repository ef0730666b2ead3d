import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** A process of the hub at one moment. */
export interface HubPart {
  /** "gateway", a subgraph's name, or "hub" for the process that started it. */
  name: string;
  pid: number;
  rssMb: number;
}

const execute = promisify(execFile);
const LINE = /^\s*(?<pid>\d+)\s+(?<parent>\d+)\s+(?<rss>\d+)\s+(?<command>.*)$/;
const MODULE = /(?:subgraphs\/(?<subgraph>[a-z-]+)|(?<gateway>gateway))\/main\.[jt]s/;
const KB_IN_MB = 1024;

/** The processes of a hub, by the process that started it. */
export async function listParts(hub: number): Promise<HubPart[]> {
  const { stdout } = await execute('ps', ['-A', '-ww', '-o', 'pid=,ppid=,rss=,args=']);
  return stdout.split('\n').flatMap((line) => {
    const { pid, parent, rss, command = '' } = LINE.exec(line)?.groups ?? {};
    const found = MODULE.exec(command)?.groups;
    const part = { pid: Number(pid), rssMb: Number(rss) / KB_IN_MB };
    if (Number(pid) === hub) return [{ ...part, name: 'hub' }];
    if (Number(parent) !== hub || !found) return [];
    return [{ ...part, name: found.subgraph ?? 'gateway' }];
  });
}

/** Does the process do something of its own on SIGHUP, rather than end? False where the system does not tell. */
export async function heedsHangup(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const caught = /^SigCgt:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? '0';
  return (BigInt(`0x${caught}`) & 1n) === 1n;
}
