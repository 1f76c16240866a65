import { afterEach, expect, it } from 'vitest';
import { z } from 'zod';
import type { Logger } from '../../../src/main/engine/ports.ts';
import { AppError } from '../../../src/shared/domain/app-error.ts';
import { createEngineLab, engineStores, type OpenStore } from '../../support/engine-lab.ts';

const lab = createEngineLab(engineStores.SQLite as () => OpenStore);
afterEach(lab.cleanUp);

it('the log names the job at each attempt’s begin and end, and what failed in it', async () => {
  const notes: [level: string, message: string, fields: object][] = [];
  const note = (level: string) => (fields: object, message: string) =>
    void notes.push([level, message, fields]);
  const logger: Logger = {
    ...{ debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') },
  };
  const cause = new AppError('file-unreadable');
  const { engine, enqueue, settle } = lab.setup(
    (ctx) => ctx.step('look', { output: z.never() }, () => Promise.reject(cause)),
    {},
    { logger },
  );
  await engine.start();
  const jobId = await enqueue();
  await settle();
  const attempt = { jobId, kind: 'dream', attempt: 1 };
  const failed = { ...attempt, step: 'look', code: 'file-unreadable' };
  expect(notes).toEqual([
    ['info', 'an attempt began', attempt],
    ['warn', 'a try failed', { ...failed, error: expect.objectContaining({ cause }) }],
    ['info', 'an attempt ended', { ...attempt, to: 'failed' }],
  ]);
});
