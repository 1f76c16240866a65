import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../../../../src/main/services/log/create-logger.ts';
import { AppError } from '../../../../src/shared/domain/app-error.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const now = Date.UTC(2027, 1, 3, 12);

function setup() {
  const folder = temporaryFolder();
  const logger = createLogger(folder, now);
  const file = join(folder, 'logs', 'nightshift-2027-02-03.log');
  return { folder, logger, file, read: () => readFileSync(file, 'utf8') };
}

describe('the log', () => {
  it('keeps what went wrong without what is the user’s', () => {
    const { logger, read } = setup();
    const cause = new Error('ENOENT: no such file, open /home/canary/cv.pdf');
    Object.assign(cause, { code: 'ENOENT' });
    const err = new AppError('file-missing', { cause });
    logger.error({ err, path: '/home/canary', job: { label: 'canary.pdf' } }, 'not taken in');
    const line: unknown = JSON.parse(read());
    expect(line).toMatchObject({
      msg: 'not taken in',
      err: { type: 'AppError', code: 'file-missing', cause: { code: 'ENOENT' } },
    });
    expect(read()).not.toContain('canary');
    expect(read()).toContain('create-logger.test.ts');
  });

  it('takes anything for an error', () => {
    const { logger, read } = setup();
    logger.warn({ err: 'canary', error: undefined, reason: null }, 'odd');
    expect(read()).not.toContain('canary');
  });

  it('is readable for its owner only', () => {
    const { logger, file, folder } = setup();
    logger.info({}, 'hello');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'logs')).mode & 0o777).toBe(0o700);
  });

  it('forgets all but two weeks, and leaves other files alone', () => {
    const folder = temporaryFolder();
    const logs = join(folder, 'logs');
    mkdirSync(logs);
    for (let day = 1; day <= 20; day += 1) {
      writeFileSync(join(logs, `nightshift-2027-01-${String(day).padStart(2, '0')}.log`), '');
    }
    writeFileSync(join(logs, 'notes.txt'), '');
    createLogger(folder, now);
    const kept = readdirSync(logs).sort();
    expect(kept).toContain('notes.txt');
    expect(kept.filter((name) => name.startsWith('nightshift-2027-01'))).toHaveLength(14);
    expect(kept).toContain('nightshift-2027-01-20.log');
    expect(kept).not.toContain('nightshift-2027-01-06.log');
  });
});
