import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What stands between the hub and its database server, whose port may change behind it. */
export interface DatabaseDoor extends AsyncDisposable {
  port: number;
  /** Where the server listens now. */
  target: number;
  /** Nothing passes any more, either way, over the connections there are and new ones. */
  hang(): void;
  /** Everything passes again. */
  resume(): void;
}

export async function openDatabaseDoor(target: number): Promise<DatabaseDoor> {
  const sockets = new Set<Socket>();
  let hangs = false;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
    if (hangs) socket.pause();
  };
  const server = createServer((inside) => {
    const outside = connect(door.target, '127.0.0.1');
    for (const socket of [inside, outside]) keep(socket);
    inside.on('data', (bytes) => outside.write(bytes));
    outside.on('data', (bytes) => inside.write(bytes));
    inside.once('close', () => outside.destroy());
    outside.once('close', () => inside.destroy());
    if (hangs) for (const socket of [inside, outside]) socket.pause();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const door: DatabaseDoor = {
    port: (server.address() as AddressInfo).port,
    target,
    hang: () => {
      hangs = true;
      for (const socket of sockets) socket.pause();
    },
    resume: () => {
      hangs = false;
      for (const socket of sockets) socket.resume();
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return door;
}
