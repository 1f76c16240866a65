/**
 * A model server on loopback that does as it is told: it speaks OpenAI's protocol over real sockets
 * and keeps every request, so that tests can count the calls and see what left the app.
 */
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { FlavorName } from './flavors.ts';
import { embedTexts, listModels, type Reply, refuse, say } from './replies.ts';
import { type ModelServerRequest, readRequest } from './server-request.ts';
import { testCertificate } from './test-certificate.ts';

/** What a chat is answered: always the same, or as the request has it. */
export type ChatScript = Reply | { readonly to: (request: ModelServerRequest) => Reply };

export interface ModelServerOptions {
  /** Default: says `ok`. */
  readonly chat?: ChatScript;
  /** Default: lists `models`. */
  readonly list?: Reply;
  /** Default: a vector of four numbers for each text. */
  readonly embed?: Reply;
  /** Default: `test-model`. */
  readonly models?: readonly string[];
  /** Whose ways it has. Default: OpenAI's. */
  readonly flavor?: FlavorName;
  /** Whether it proves, by `testCertificate`, to be `models.example.org`. */
  readonly isTls?: boolean;
  /** 0, the default: any that is free. */
  readonly port?: number;
}

export interface ModelServer {
  readonly port: number;
  /** `http://127.0.0.1:PORT/v1` */
  readonly baseUrl: string;
  /** All that came, in its order. */
  readonly requests: readonly ModelServerRequest[];
  /** Those that ask a model. */
  readonly chats: readonly ModelServerRequest[];
  /** From the next request on. */
  script(chat: ChatScript): void;
  /** Connections that are open now. */
  connections(): number;
  /** Resolves with the chat that comes as number `index`, counted from 0, when it has come. */
  chat(index: number): Promise<ModelServerRequest>;
  /** Breaks off what is open. */
  close(): Promise<void>;
}

export async function startModelServer(options: ModelServerOptions = {}): Promise<ModelServer> {
  const { models = ['test-model'], flavor = 'openai' } = options;
  const { list = listModels(models), embed = embedTexts() } = options;
  const requests: ModelServerRequest[] = [];
  const waiting = new Set<() => void>();
  let chat: ChatScript = options.chat ?? say('ok');
  let open = 0;
  const chats = () => requests.filter(({ path }) => path.endsWith('/chat/completions'));
  const listener: RequestListener = async (incoming, response) => {
    const request = await readRequest(incoming, requests.length).catch(() => null);
    // Whoever asked has gone before it had said what it wants.
    if (request === null) return;
    requests.push(request);
    for (const look of waiting) look();
    const scope = { request, response, flavor };
    // A connection that ends in the middle of an answer is what some answers are for.
    response.on('error', () => {});
    if (request.path.endsWith('/models')) return void list(scope);
    if (request.path.endsWith('/embeddings')) return void embed(scope);
    if (!request.path.endsWith('/chat/completions')) return void refuse(404)(scope);
    await (typeof chat === 'function' ? chat : chat.to(request))(scope);
  };
  const http =
    options.isTls === true ? createTlsServer(testCertificate, listener) : createServer(listener);
  http.on('connection', (socket) => {
    open += 1;
    socket.once('close', () => {
      open -= 1;
    });
  });
  http.listen(options.port ?? 0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;

  return {
    port,
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    get chats() {
      return chats();
    },
    script(next) {
      chat = next;
    },
    connections: () => open,
    chat: (index) =>
      new Promise((resolve) => {
        const look = () => {
          const found = chats()[index];
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    async close() {
      http.close();
      http.closeAllConnections();
      if (http.listening) await once(http, 'close');
    },
  };
}
