/** Serves the window and the contract to a browser on this computer, and to nothing else. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from '../../engine/ports.ts';
import type { AppRouter } from '../../router/router.ts';
import type { Intake } from '../../services/intake/intake.ts';
import { bearerToken, createAccessToken, subprotocolToken } from '../http/access-token.ts';
import { rawPathOf, refuseRequest, refuseUpgrade } from '../http/http-refusal.ts';
import { handleUpload } from '../http/upload.ts';
import { handlePortion } from '../http/upload-portion.ts';
import { createPageFiles, type PageFiles, type PageFilesOptions } from '../page/page-files.ts';
import { createRpcServer } from '../rpc/rpc-line.ts';
import { createRpcSocket, rpcPath } from '../rpc/rpc-socket.ts';
import { createRequestGuard } from './request-guard.ts';

export interface LoopbackParts {
  readonly router: AppRouter;
  readonly intake: Pick<Intake, 'grantUpload'>;
  /** The built window: `out/renderer`. */
  readonly pageFolder: string;
  readonly readLook?: PageFilesOptions['readLook'];
  readonly logger: Logger;
  /** 0: any free one. */
  readonly port: number;
}

export interface LoopbackServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly token: string;
  /** What to open: the page with the token in the fragment, which browsers never send. */
  readonly url: string;
  close(): Promise<void>;
}

export async function startLoopbackServer(parts: LoopbackParts): Promise<LoopbackServer> {
  const token = createAccessToken();
  const server = createServer();
  const port = await listen(server, parts.port);
  const guard = createRequestGuard(port, token);
  const rpc = createRpcSocket(createRpcServer(parts.router));
  const sockets = [`ws://127.0.0.1:${port}`, `ws://localhost:${port}`];
  const { readLook } = parts;
  const pages = createPageFiles(parts.pageFolder, { connect: sockets, readLook });

  server.on('request', (request, response) => {
    const upload = uploads.get(rawPathOf(request));
    const refusal = upload
      ? guard.checkCaller(request, bearerToken(request))
      : guard.checkAddress(request);
    if (refusal !== null) refuseRequest(response, refusal);
    else if (upload) void upload(request, response, parts);
    else void servePage(pages, request, response);
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => {});
    const isRpc = rawPathOf(request) === rpcPath;
    const refusal = isRpc ? guard.checkCaller(request, subprotocolToken(request)) : 404;
    if (refusal !== null) refuseUpgrade(socket, refusal);
    else rpc.upgrade(request, socket, head);
  });

  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    token,
    url: `${origin}/#token=${token}`,
    async close() {
      rpc.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** By path. */
const uploads: ReadonlyMap<string, typeof handleUpload> = new Map([
  ['/upload', handleUpload],
  ['/upload-portion', handlePortion],
]);

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

/** The window's files hold no secrets, so that a browser may load them before the page has run. */
async function servePage(
  pages: PageFiles,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuseRequest(response, 405);
  const file = await pages.read(rawPathOf(request));
  if (file === null) return refuseRequest(response, 404);
  response.writeHead(200, { ...file.headers, 'Content-Length': file.body.length });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}
