import { expect, it } from 'vitest';
import type { ModelDesk, ModelRequest } from '../../../../src/main/services/models/model-ports.ts';
import { createVisionReader } from '../../../../src/main/services/vision/vision-reader.ts';

function setup(pngBytes: number) {
  const asked: ModelRequest<unknown>[] = [];
  const models = {
    chosen: () => null,
    ask: async (request: ModelRequest<unknown>) => {
      asked.push(request);
      return { value: { lines: ['Nora\u200B Ellingham', ' ', 'Nurse'] } };
    },
  } as unknown as ModelDesk;
  const drawn = { png: new Uint8Array(pngBytes), width: 1_240, height: 1_754 };
  const tasks = { run: async () => drawn } as never;
  const page = { jobId: 'job', blobHash: 'hash', file: '/stored', page: 2, tasks };
  const read = () => createVisionReader(models).readPage(page, new AbortController().signal);
  return { asked, read };
}

it('sends the picture of one page, and takes what is seen for a reading with doubts', async () => {
  const { asked, read } = setup(60_000);
  const reading = await read();
  expect(asked).toMatchObject([
    { use: 'vision', blobHash: 'hash', document: { text: '', pages: [{ length: 60_000 }] } },
  ]);
  expect(reading?.confidence).toBeLessThan(0.6);
  expect(reading?.text).toMatchObject({ page: 2, links: [] });
  expect(reading?.text.runs.map(({ text }) => text)).toEqual(['Nora Ellingham', 'Nurse']);
});

it('sends nothing of a page that is blank', async () => {
  const { asked, read } = setup(6_000);
  expect(await read()).toBeNull();
  expect(asked).toEqual([]);
});
