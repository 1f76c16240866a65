/**
 * The log: one file a day in the data folder, for the user to read and to attach to a report.
 * Nothing personal goes in: no file names, no paths, no text of documents.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Logger } from '../../engine/ports.ts';
import { toLoggedError } from './to-logged-error.ts';

/** Fields that may hold what is the user's, at the top and one level down. */
const personal = ['args', 'email', 'fileName', 'label', 'name', 'output', 'path', 'resume', 'text'];

/** `now` is milliseconds since 1970. */
export function createLogger(dataFolder: string, now: number): Logger {
  const folder = join(dataFolder, 'logs');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const day = new Date(now).toISOString().slice(0, 10);
  // Written at once: what was logged last before a crash is what is wanted most.
  const file = { dest: join(folder, `nightshift-${day}.log`), sync: true, mode: 0o600 };
  const options = {
    base: { pid: process.pid },
    serializers: { err: toLoggedError, error: toLoggedError, reason: toLoggedError },
    redact: [...personal, ...personal.map((field) => `*.${field}`)],
  };
  return pino(options, pino.destination(file));
}
