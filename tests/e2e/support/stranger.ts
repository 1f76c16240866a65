/** A page of somebody else on this computer. Browsers resolve every `*.localhost` to it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Stranger {
  readonly url: string;
  /** How often it has been asked for anything. */
  hits(): number;
  close(): void;
}

export async function serveStranger(): Promise<Stranger> {
  let hits = 0;
  const server = createServer((_request, response) => {
    hits += 1;
    response.setHeader('Content-Type', 'text/html').end('<title>Stranger</title><p>hello</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://stranger.localhost:${port}/`,
    hits: () => hits,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
