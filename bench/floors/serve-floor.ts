import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = Buffer | string | undefined;

/** The least that answers a question over HTTP. Undefined stands for a question that is not known. */
export function serveFloor(name: string, answer: (body: string) => Answer | Promise<Answer>): void {
  const server = createServer((request, response) => {
    readText(request)
      .then(answer)
      .then((text) => {
        if (text === undefined) return response.writeHead(400).end();
        const length = Buffer.byteLength(text);
        return response
          .writeHead(200, { 'content-type': 'application/json', 'content-length': length })
          .end(text);
      })
      .catch((error: unknown) => {
        console.error(error);
        response.writeHead(500).end();
      });
  });
  server.listen(0, '127.0.0.1', () => {
    console.log(`${name} http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
  process.once('disconnect', () => process.exit(0));
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
