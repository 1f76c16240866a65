import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createApp } from '../../src/main/app.ts';
import { silentLogger } from '../support/silent-logger.ts';
import { samples } from './samples.ts';

it('knows a job of every kind that the app has', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'nightshift-kinds-'));
  const app = await createApp({ dataFolder, logger: silentLogger });
  const withoutSample = app.kinds.filter((kind) => (samples[kind] ?? []).length === 0);
  const withoutKind = Object.keys(samples).filter((kind) => !app.kinds.includes(kind));
  await app.close();
  await rm(dataFolder, { recursive: true });
  expect(withoutSample, 'kinds that need a sample in tests/faults/samples.ts').toEqual([]);
  expect(withoutKind, 'samples of kinds that there are no more').toEqual([]);
});
