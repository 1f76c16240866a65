/**
 * The owner's private line in its data folder: other starts of the app on the same folder become
 * its clients instead of opening the database.
 */
import { chmod } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logger } from '../../engine/ports.ts';
import type { AppRouter } from '../../router/router.ts';
import type { Intake } from '../../services/intake/intake.ts';
import {
  bearerToken,
  createAccessToken,
  isSameToken,
  subprotocolToken,
} from '../http/access-token.ts';
import { rawPathOf, refuseRequest, refuseUpgrade } from '../http/http-refusal.ts';
import { handleUpload } from '../http/upload.ts';
import { createRpcServer } from '../rpc/rpc-line.ts';
import { createRpcSocket, rpcPath } from '../rpc/rpc-socket.ts';
import { removeOwnerRecord, writeOwnerRecord } from './owner-record.ts';
import { placeInDataFolder, placeInTemporaryFolder, type SocketPlace } from './socket-place.ts';

/** What an owner does when another start wants a window: show its own, or make room for that one. */
export type WindowAnswer = 'shown' | 'yielding';

export interface OwnerParts {
  readonly dataFolder: string;
  readonly router: AppRouter;
  readonly intake: Pick<Intake, 'grantUpload'>;
  readonly logger: Logger;
  readonly onWindowWanted: () => WindowAnswer;
}

export interface OwnerLine {
  close(): Promise<void>;
}

export async function serveOwner(parts: OwnerParts): Promise<OwnerLine> {
  const { dataFolder, logger } = parts;
  const token = createAccessToken();
  const rpc = createRpcSocket(createRpcServer(parts.router));
  const server = createServer((request, response) => {
    const isKnown = isSameToken(bearerToken(request), token);
    if (isKnown) answer(parts, request, response);
    else refuseRequest(response, 401);
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => {});
    if (rawPathOf(request) !== rpcPath) refuseUpgrade(socket, 404);
    else if (!isSameToken(subprotocolToken(request), token)) refuseUpgrade(socket, 401);
    else rpc.upgrade(request, socket, head);
  });

  const { address, release } = await listenSomewhere(server, dataFolder);
  await writeOwnerRecord(dataFolder, { address, token });
  logger.info({}, 'listening for other starts on this data folder');
  return {
    async close() {
      await removeOwnerRecord(dataFolder);
      rpc.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await release();
    },
  };
}

function answer(parts: OwnerParts, request: IncomingMessage, response: ServerResponse): void {
  const path = rawPathOf(request);
  if (path === '/upload') void handleUpload(request, response, parts);
  else if (path !== '/window') refuseRequest(response, 404);
  else if (request.method !== 'POST') refuseRequest(response, 405);
  else response.writeHead(200, { 'Content-Type': 'text/plain' }).end(parts.onWindowWanted());
}

async function listenSomewhere(server: Server, dataFolder: string): Promise<SocketPlace> {
  const usual = await placeInDataFolder(dataFolder);
  if (usual !== null && (await listen(server, usual.address).then(isDone, isNotDone))) return usual;
  const other = await placeInTemporaryFolder();
  await listen(server, other.address);
  return other;
}

const isDone = (): boolean => true;
const isNotDone = (): boolean => false;

async function listen(server: Server, address: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, () => {
      server.off('error', reject);
      resolve();
    });
  });
  // The folder is closed to others already; this holds where it was opened by hand.
  if (process.platform !== 'win32') await chmod(address, 0o600);
}
