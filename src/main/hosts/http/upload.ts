/** `POST /upload?name=`: a file's bytes, streamed to the store, against a one-use grant. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../../engine/ports.ts';
import type { Intake } from '../../services/intake/intake.ts';
import { answerStored } from './answer-stored.ts';
import { refuseRequest } from './http-refusal.ts';

const maxNameLength = 1024;

/**
 * Answers `{ "grant": … }` as JSON. The caller has checked who is asking.
 *
 * The content type must be `application/octet-stream`, which no HTML form can send.
 */
export async function handleUpload(
  request: IncomingMessage,
  response: ServerResponse,
  { intake, logger }: { readonly intake: Pick<Intake, 'grantUpload'>; readonly logger: Logger },
): Promise<void> {
  if (request.method !== 'POST') return refuseRequest(response, 405);
  if (request.headers['content-type'] !== 'application/octet-stream') {
    return refuseRequest(response, 415);
  }
  const name = new URL(request.url ?? '', 'http://host').searchParams.get('name') ?? '';
  if (name === '' || name.length > maxNameLength) return refuseRequest(response, 400);
  const announcedBytes = Number(request.headers['content-length'] ?? 0);
  await answerStored(response, {
    logger,
    mishap: 'an upload ended early',
    async store() {
      const grant = await intake.grantUpload(name, request, announcedBytes);
      request.resume();
      return { grant };
    },
  });
}
