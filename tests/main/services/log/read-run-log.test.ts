import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../../../../src/main/services/log/create-logger.ts';
import { readRunLog } from '../../../../src/main/services/log/read-run-log.ts';
import { decodeJson as decode } from '../../../../src/main/store/codec.ts';
import { AppError } from '../../../../src/shared/domain/app-error.ts';
import { numberedId } from '../../../support/numbered-id.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const day = 86_400_000;
const now = Date.UTC(2027, 1, 3, 12);
const [jobId, otherId] = [numberedId(1), numberedId(2)];

function setup() {
  const dataFolder = temporaryFolder();
  return {
    dataFolder,
    log: createLogger(dataFolder, now),
    logOf: (at: number) => createLogger(dataFolder, at),
    read: (maxBytes?: number) =>
      readRunLog({ dataFolder, decode, ...(maxBytes !== undefined && { maxBytes }) }, jobId),
  };
}

describe('the log of a run', () => {
  it('is the lines that name its job, with all that was noted in them', async () => {
    const { log, read } = setup();
    log.info({ jobId, attempt: 1 }, 'an attempt began');
    log.info({ jobId: otherId }, 'another');
    log.warn({ jobId, error: new AppError('extract-timeout') }, 'a try failed');
    log.error({ jobs: [otherId, jobId] }, 'jobs were running that nobody ran');
    const { lines, isCut } = await read();
    expect(isCut).toBe(false);
    expect(lines).toMatchObject([
      { level: 'info', message: 'an attempt began', facts: { attempt: 1 } },
      { level: 'warn', facts: { error: { type: 'AppError', code: 'extract-timeout' } } },
      { level: 'error', facts: { jobs: [otherId, jobId] } },
    ]);
    expect(Object.keys(lines[0]?.facts ?? {})).toEqual(['attempt']);
  });

  it('goes on through the files of several days, oldest first', async () => {
    const { log, logOf, read } = setup();
    log.info({ jobId }, 'today');
    logOf(now - day).info({ jobId }, 'yesterday');
    expect((await read()).lines.map(({ message }) => message)).toEqual(['yesterday', 'today']);
  });

  it('leaves out what is damaged or of another kind, and other files', async () => {
    const { dataFolder, log, read } = setup();
    log.info({ jobId }, 'whole');
    const folder = join(dataFolder, 'logs');
    appendFileSync(join(folder, 'nightshift-2027-02-03.log'), `{"jobId":"${jobId}","ms\n`);
    appendFileSync(join(folder, 'nightshift-2027-02-03.log'), `{"jobId":"${jobId}"}\n`);
    writeFileSync(join(folder, 'notes.log'), `{"level":30,"time":1,"msg":"${jobId}"}\n`);
    expect((await read()).lines.map(({ message }) => message)).toEqual(['whole']);
  });

  it('says when it did not look at all of it', async () => {
    const { log, logOf, read } = setup();
    logOf(now - day).info({ jobId }, 'long ago');
    for (let count = 0; count < 250; count += 1) log.info({ jobId, count }, 'again');
    const { lines, isCut } = await read();
    expect(lines).toHaveLength(200);
    expect(lines.at(-1)?.facts).toEqual({ count: 249 });
    expect(isCut).toBe(true);
    const end = await read(300);
    expect(end.isCut).toBe(true);
    expect(end.lines.at(-1)?.facts).toEqual({ count: 249 });
    expect(end.lines.length).toBeLessThan(5);
  });

  it('is empty where there is no log', async () => {
    const { dataFolder } = setup();
    mkdirSync(join(dataFolder, 'elsewhere'));
    const nowhere = { dataFolder: join(dataFolder, 'elsewhere'), decode };
    expect(await readRunLog(nowhere, jobId)).toEqual({ lines: [], isCut: false });
  });
});
