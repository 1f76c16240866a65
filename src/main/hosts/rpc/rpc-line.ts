/** Serves the contract over any line that carries messages: a WebSocket or a message port. */
import { RPCHandler } from '@orpc/server/ws';
import type { AppRouter } from '../../router/router.ts';

/** Ten thousand grants fit; nothing larger is ever asked. */
export const maxMessageBytes = 1024 * 1024;

/** The two ends that the handler needs of a line. */
export type RpcLine = Parameters<RPCHandler<Record<never, never>>['upgrade']>[0];

export interface RpcServer {
  /** Answers what comes over the line until it closes. */
  serve(line: RpcLine): void;
}

/**
 * oRPC's handler for WebSockets serves ports too: the messages are the same, and unlike its handler
 * for ports it survives messages that cannot be decoded.
 */
export function createRpcServer(router: AppRouter): RpcServer {
  const handler = new RPCHandler(router);
  return { serve: (line) => void handler.upgrade(line) };
}
