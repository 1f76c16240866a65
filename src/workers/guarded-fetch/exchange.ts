/** Sends one request over an open connection and takes its answer, within limits of time and size. */
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { AppError } from '../../shared/domain/app-error.ts';
import { watchSilence } from './silence-watch.ts';

export interface SentRequest {
  readonly url: URL;
  readonly method: string;
  readonly body: string | null;
  readonly key: string | null;
}

export interface ExchangeScope {
  /** Ends it, down to the socket. */
  readonly signal: AbortSignal;
  /** Milliseconds without a sign of life after which the server is given up. */
  readonly idleMs: number;
  /** Bytes of the answer's body that are taken at most. */
  readonly maxBytes: number;
  /** For sentences. */
  readonly serverName: string;
  /** Counts bodies. */
  readonly traffic: { bytesOut: number; bytesIn: number };
}

/** No error says more in more; the rest is left. */
const MAX_ERROR_BYTES = 100_000;

/**
 * The connection ends with the answer: none is used twice.
 *
 * @throws the signal's reason, or AppError `model-too-slow` for a server that falls silent or hangs
 *   up; the answer's body throws these, too, and `model-answer-too-large`
 */
export async function exchange(
  socket: Socket,
  sent: SentRequest,
  scope: ExchangeScope,
): Promise<Response> {
  const { signal, traffic } = scope;
  const values = { server: scope.serverName };
  let reason: unknown = null;
  const request = send(socket, sent, () => watch.wasTaken());
  traffic.bytesOut += sent.body === null ? 0 : Buffer.byteLength(sent.body);
  const end = (why: unknown) => {
    reason ??= why;
    watch.stop();
    signal.removeEventListener('abort', stop);
    request.destroy();
    socket.destroy();
  };
  const failure = () => reason ?? new AppError('model-too-slow', { values });
  const stop = () => end(signal.reason);
  const watch = watchSilence(scope.idleMs, () => end(failure()));
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();

  async function* body(reply: IncomingMessage, isError: boolean): AsyncGenerator<Uint8Array> {
    let taken = 0;
    try {
      for await (const chunk of reply as AsyncIterable<Buffer>) {
        watch.heard(chunk);
        traffic.bytesIn += chunk.length;
        taken += chunk.length;
        if (isError && taken > MAX_ERROR_BYTES) return;
        if (taken > scope.maxBytes) reason ??= new AppError('model-answer-too-large', { values });
        if (reason !== null) break;
        yield new Uint8Array(chunk);
      }
    } catch {
      throw failure();
    } finally {
      end(null);
    }
    if (reason !== null) throw reason;
  }

  try {
    const reply = await headOf(request);
    return toResponse(reply, (isError) => body(reply, isError));
  } catch {
    end(null);
    throw failure();
  }
}

/** Bytes of a body that are handed over at once: pages as pictures take a while on a thin line. */
const PIECE_BYTES = 65_536;

function send(socket: Socket, sent: SentRequest, onTaken: () => void): ClientRequest {
  const { url, method, key } = sent;
  const body = sent.body === null ? null : Buffer.from(sent.body);
  const request = httpRequest({
    createConnection: () => socket,
    method,
    path: url.pathname + url.search,
    setHost: false,
    headers: {
      host: url.host,
      'user-agent': 'Nightshift',
      accept: 'application/json, text/event-stream',
      'accept-encoding': 'identity',
      connection: 'close',
      ...(body !== null && {
        'content-type': 'application/json',
        'content-length': body.length,
      }),
      ...(key !== null && { authorization: `Bearer ${key}` }),
    },
  });
  for (let at = 0; body !== null && at < body.length; at += PIECE_BYTES) {
    request.write(body.subarray(at, at + PIECE_BYTES), onTaken);
  }
  request.end();
  return request;
}

function headOf(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once('response', resolve);
    // Kept for good: a request that is destroyed may still have an error to tell.
    request.on('error', reject);
    request.once('close', () => reject(new DOMException('closed without an answer', 'AbortError')));
  });
}

/** Statuses whose responses have no body. */
const EMPTY = new Set([204, 205, 304]);
/** All that anybody here asks for. */
const HEADERS = ['content-type', 'content-encoding', 'retry-after', 'retry-after-ms'] as const;
const MIN_STATUS = 200;
const MAX_STATUS = 599;

function toResponse(
  reply: IncomingMessage,
  body: (isError: boolean) => AsyncGenerator<Uint8Array>,
): Response {
  const told = reply.statusCode ?? 0;
  // What is no status at all is an error of the server's.
  const status = told >= MIN_STATUS && told <= MAX_STATUS ? told : 500;
  const headers = new Headers();
  for (const name of HEADERS) {
    const value = reply.headersDistinct[name]?.[0];
    if (value !== undefined) headers.set(name, value);
  }
  const content = EMPTY.has(status) ? null : toStream(body(status >= 300));
  return new Response(content, { status, headers });
}

/** Takes no more than is asked for. */
function toStream(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const next = await chunks.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
