import { connect, type Socket } from 'node:net';

export interface RawResult {
  /** Status codes of the answers, in their order. */
  statuses: number[];
  text: string;
  /** Whether the server ended the connection, rather than leave it open. */
  ended: boolean;
}

export interface RawConnection {
  socket: Socket;
  ended: () => boolean;
  result: Promise<RawResult>;
}

/** How long an open connection is listened to. */
const PATIENCE_MS = 20_000;

/** A connection on which anything can be written. */
export function openRaw(url: string): RawConnection {
  const { port, hostname } = new URL(url);
  const socket = connect(Number(port), hostname.replace(/^\[|\]$/g, ''));
  let text = '';
  let ended = false;
  const result = new Promise<RawResult>((resolve) => {
    const finish = () => {
      clearTimeout(impatience);
      socket.destroy();
      const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
      resolve({ statuses, text, ended });
    };
    const impatience = setTimeout(finish, PATIENCE_MS);
    const end = () => {
      ended = true;
      finish();
    };
    socket.on('data', (part) => {
      text += part.toString('latin1');
    });
    socket.once('end', end).once('close', end);
    // A server that is done with a sender may reset the connection under its next words.
    socket.once('error', end);
  });
  return { socket, ended: () => ended, result };
}

/** Writes bytes as they are, and reads whatever comes until the connection ends. */
export function sendRaw(url: string, sent: string | Buffer): Promise<RawResult> {
  const { socket, result } = openRaw(url);
  socket.write(sent);
  return result;
}
