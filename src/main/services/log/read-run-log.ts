/** Finds what the log says about one run, when somebody asks for it. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { logLevels, type RunLog } from '../../../shared/contract/run-log.ts';
import { logName } from './log-name.ts';

/** What is looked through at most, the newest of it: a few days of hard work. */
const MAX_BYTES = 32 * 1024 * 1024;
/** Lines told at most, the newest. */
const MAX_LINES = 200;

type Line = RunLog['lines'][number];

const lineSchema = z
  .object({ level: z.number(), time: z.number().int(), msg: z.string(), pid: z.unknown() })
  .catchall(z.json());

export interface RunLogParts {
  readonly dataFolder: string;
  /** @throws SyntaxError for what is not JSON */
  readonly decode: (text: string) => unknown;
  readonly maxBytes?: number;
}

/** Lines that name the job by its id. Those that cannot be read any more are left out. */
export async function readRunLog(parts: RunLogParts, jobId: string): Promise<RunLog> {
  const folder = join(parts.dataFolder, 'logs');
  const names = (await readdir(folder).catch(() => [])).filter((name) => logName.test(name));
  let bytesLeft = parts.maxBytes ?? MAX_BYTES;
  let found: Line[] = [];
  let isCut = false;
  // The newest day first, as its name says, for as long as there is room.
  for (const name of names.toSorted().reverse()) {
    if (bytesLeft <= 0 || found.length >= MAX_LINES) {
      isCut = true;
      break;
    }
    const path = join(folder, name);
    const size = await stat(path).then(
      (file) => file.size,
      () => 0,
    );
    const start = Math.max(0, size - bytesLeft);
    if (start > 0) isCut = true;
    bytesLeft -= size;
    found = [...(await readLines(path, { start, jobId, decode: parts.decode })), ...found];
  }
  return { lines: found.slice(-MAX_LINES), isCut: isCut || found.length > MAX_LINES };
}

interface Reading {
  readonly start: number;
  readonly jobId: string;
  readonly decode: RunLogParts['decode'];
}

async function readLines(path: string, { start, jobId, decode }: Reading): Promise<Line[]> {
  const lines: Line[] = [];
  const stream = createReadStream(path, { start });
  try {
    for await (const text of createInterface({
      input: stream,
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      const line = text.includes(jobId) ? toLine(text, jobId, decode) : null;
      if (line !== null) lines.push(line);
      if (lines.length > 2 * MAX_LINES) lines.splice(0, MAX_LINES);
    }
  } catch {
    // The clean-up took the file away meanwhile.
  }
  return lines;
}

function toLine(text: string, jobId: string, decode: RunLogParts['decode']): Line | null {
  try {
    const { level, time, msg, pid: _pid, ...facts } = lineSchema.parse(decode(text));
    if (facts.jobId === jobId) delete facts.jobId;
    return { at: time, level: levelOf(level), message: msg, facts };
  } catch {
    // Cut off by a crash or by where the reading began, or written by another version.
    return null;
  }
}

/** Pino numbers its levels by tens from 20 on. */
function levelOf(level: number): Line['level'] {
  const at = Math.min(Math.max(Math.floor(level / 10) - 2, 0), logLevels.length - 1);
  return logLevels[at] ?? 'info';
}
