import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createApp } from '../../src/main/app.ts';
import { hasPageImages } from '../../src/main/router/resume-view.ts';
import { afterTest } from '../support/after-test.ts';
import { people } from '../support/fixtures/index.ts';
import { makeScanTiff } from '../support/fixtures/scan-tiff.ts';
import { importContent } from '../support/import-content.ts';
import { silentLogger as logger } from '../support/silent-logger.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

it('reads a résumé out of a TIFF of two pages, and draws them for the window', async () => {
  const folder = temporaryFolder();
  const app = await createApp({ dataFolder: join(folder, 'data'), logger });
  afterTest(app.close);
  const job = await importContent(app, {
    folder,
    name: 'scan.tiff',
    content: await makeScanTiff(),
  });
  expect(job).toMatchObject({ state: 'completed', failure: null });
  const version = app.resumes.get(job.entity?.id ?? '');
  expect(version).toMatchObject({
    ...{ mode: 'ocr', pageCount: 2, mediaType: 'image/tiff' },
    resume: { basics: { name: people.nora.resume.basics.name } },
  });
  expect(version && hasPageImages(version)).toBe(true);
  const place = { file: app.blobs.pathOf(version?.blobHash ?? ''), page: 2, dpi: 72 };
  const signal = new AbortController().signal;
  const image = await app.tasks.run('pdf-page-image', place, { signal, timeoutMs: 60_000 });
  expect([image.width, image.height]).toEqual([595, 842]);
});
