/** Reaches the process that owns a data folder, with the same client that windows use. */
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { type IncomingMessage, type RequestOptions, request } from 'node:http';
import { connect } from 'node:net';
import type { Readable } from 'node:stream';
import { json, text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { AppError } from '../../../shared/domain/app-error.ts';
import type { ContractClient } from '../contract-client.ts';
import { rpcPath, rpcSubprotocol } from '../rpc/rpc-socket.ts';
import { type OwnerRecord, readOwnerRecord } from './owner-record.ts';
import type { WindowAnswer } from './serve-owner.ts';

export interface OwnerConnection {
  readonly client: ContractClient;
  /** Streams a file to the owner; gives its one-use grant. Throws `file-missing`. */
  grantFile(path: string, name: string): Promise<string>;
  /** Resolves when the owner has gone or the connection was closed. */
  readonly closed: Promise<void>;
  close(): void;
}

/** Null where no owner answers: none is there, or it is just starting or ending. */
export async function connectToOwner(dataFolder: string): Promise<OwnerConnection | null> {
  const record = await readOwnerRecord(dataFolder);
  const socket = record && (await openSocket(record));
  if (record === null || socket === null) return null;
  // The link asks for a browser's socket; those of ws have all that it uses.
  const link = new RPCLink({ websocket: socket as never });
  return {
    client: createORPCClient<ContractClient>(link),
    grantFile: (path, name) => uploadFile(record, path, name),
    closed: new Promise((resolve) => socket.once('close', () => resolve())),
    close: () => socket.close(),
  };
}

/** Asks the owner for its window, or to make room for one; null where no owner answers. */
export async function askForWindow(dataFolder: string): Promise<WindowAnswer | null> {
  const record = await readOwnerRecord(dataFolder);
  if (record === null) return null;
  const asked = send(record, { method: 'POST', path: '/window' });
  asked.end();
  const said = await answerTo(asked).then(text, () => '');
  return said === 'shown' || said === 'yielding' ? said : null;
}

async function openSocket({ address, token }: OwnerRecord): Promise<WebSocket | null> {
  const protocols = [rpcSubprotocol, `token.${token}`];
  const createConnection = () => connect(address);
  const socket = new WebSocket(`ws://owner${rpcPath}`, protocols, { createConnection });
  // Heard for its whole life: an error without a listener would end the process.
  socket.on('error', () => {});
  const opened = await once(socket, 'open').catch(() => null);
  return opened && socket;
}

const uploadAnswer = z.object({ grant: z.string() });

async function uploadFile(record: OwnerRecord, path: string, name: string): Promise<string> {
  const file = await openFile(path);
  const asked = send(record, {
    method: 'POST',
    path: `/upload?name=${encodeURIComponent(name)}`,
    headers: { 'content-type': 'application/octet-stream' },
  });
  const answer = answerTo(asked);
  // What fails while sending shows in the answer, or in that there is none.
  await pipeline(file, asked).catch(() => {});
  const { grant } = uploadAnswer.parse(await answer.then(json));
  return grant;
}

async function openFile(path: string): Promise<Readable> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new AppError('file-missing', { cause });
  });
  if ((await file.stat()).isFile()) return file.createReadStream();
  await file.close();
  throw new AppError('file-missing');
}

function send({ address, token }: OwnerRecord, options: RequestOptions) {
  const headers = { ...options.headers, authorization: `Bearer ${token}`, host: 'owner' };
  return request({ ...options, headers, socketPath: address, agent: false });
}

async function answerTo(asked: ReturnType<typeof request>): Promise<IncomingMessage> {
  const [answer]: IncomingMessage[] = await once(asked, 'response');
  if (answer?.statusCode === 200) return answer;
  answer?.resume();
  throw new AppError('internal-error', { cause: answer?.statusCode });
}
