/** `POST /upload-portion`: many small files in one request, against a one-use grant each. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { portionLimits } from '../../../shared/domain/portion-limits.ts';
import { type FramedFile, readFileFrames } from '../../../shared/std/file-frames.ts';
import { mapInParallel } from '../../../shared/std/map-in-parallel.ts';
import type { Logger } from '../../engine/ports.ts';
import type { Intake } from '../../services/intake/intake.ts';
import { answerStored } from './answer-stored.ts';
import { type RefusalStatus, refuseRequest } from './http-refusal.ts';

/** Names take up to nine bytes a character, and six bytes stand before each. */
const maxBytes = portionLimits.bytes + portionLimits.files * (9 * portionLimits.name + 6);
const filesAtOnce = 8;

interface PortionParts {
  readonly intake: Pick<Intake, 'grantUpload'>;
  readonly logger: Logger;
}

/**
 * Answers `{ "grants": […] }` in the order of the files. The caller has checked who is asking. Where
 * one file cannot be stored the whole request fails, and each may be sent alone.
 */
export async function handlePortion(
  request: IncomingMessage,
  response: ServerResponse,
  { intake, logger }: PortionParts,
): Promise<void> {
  const refusal = checkHead(request);
  if (refusal !== null) return refuseRequest(response, refusal);
  await answerStored(response, {
    logger,
    mishap: 'a portion of files could not be stored',
    async store() {
      const files = readFileFrames(await buffer(request));
      if (files === null || !isPortion(files)) return null;
      const grants = await mapInParallel(files, filesAtOnce, ({ name, bytes }) =>
        intake.grantUpload(name, Readable.from([bytes], { objectMode: false }), bytes.length),
      );
      return { grants };
    },
  });
}

/** Looks at what can be told before a byte is taken; a browser always says how much it sends. */
function checkHead({ method, headers }: IncomingMessage): RefusalStatus | null {
  if (method !== 'POST') return 405;
  if (headers['content-type'] !== 'application/octet-stream') return 415;
  const length = headers['content-length'];
  if (length === undefined) return 411;
  return Number(length) > maxBytes ? 413 : null;
}

function isPortion(files: readonly FramedFile[]): boolean {
  const { files: count, name: characters } = portionLimits;
  const isNamed = ({ name }: FramedFile) => name !== '' && name.length <= characters;
  return files.length > 0 && files.length <= count && files.every(isNamed);
}
