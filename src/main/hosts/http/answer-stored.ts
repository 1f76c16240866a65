import type { ServerResponse } from 'node:http';
import type { Logger } from '../../engine/ports.ts';
import { refuseRequest } from './http-refusal.ts';

interface StoreRequest {
  readonly logger: Logger;
  /** For the log, where it fails. */
  readonly mishap: string;
  /** Gives what is answered, as JSON; null: what was sent is not what it must be. */
  store(): Promise<object | null>;
}

/** Answers a request that stores what it carries, or refuses it where that cannot be stored. */
export async function answerStored(
  response: ServerResponse,
  { logger, mishap, store }: StoreRequest,
): Promise<void> {
  try {
    const answer = await store();
    if (answer === null) return refuseRequest(response, 400);
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    response.end(JSON.stringify(answer));
  } catch (error) {
    // The sender went away, or the disk gave an error that is none of the sender's.
    logger.warn({ err: error }, mishap);
    if (response.headersSent) response.destroy();
    else refuseRequest(response, 400);
  }
}
