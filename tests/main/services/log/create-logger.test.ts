import { readFileSync, statSync } from 'node:fs';
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
});
