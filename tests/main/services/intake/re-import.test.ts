import { expect, it } from 'vitest';
import type { JobRequest } from '../../../../src/main/engine/job-request.ts';
import { createReImport } from '../../../../src/main/services/intake/re-import.ts';
import { makeJob } from '../../../support/make-job.ts';
import { numberedId } from '../../../support/numbered-id.ts';

function setup(file: {
  blobHash: string | null;
  fileName: string | null;
  mediaType: string | null;
}) {
  const requests: JobRequest[] = [];
  const reImport = createReImport<null>({
    engine: {
      write: async (work) => work(null),
      enqueue(_tx, request) {
        requests.push(request);
        return { job: makeJob({ id: numberedId(5) }), isNew: true };
      },
    },
    getResume: (id) => (id === numberedId(1) ? file : null),
  });
  return { requests, reImport };
}

const pdf = { blobHash: 'a'.repeat(64), fileName: 'nora.pdf', mediaType: 'application/pdf' };

it('queues the same file under the key of its first reading', async () => {
  const { requests, reImport } = setup(pdf);
  expect(await reImport.again(numberedId(1))).toMatchObject({ id: numberedId(5) });
  const idempotencyKey = `import:${pdf.blobHash}`;
  expect(requests).toEqual([
    { kind: 'import-resume', args: pdf, label: 'nora.pdf', idempotencyKey },
  ]);
});

it('has nothing to read of a résumé that was written, or is not there', async () => {
  const { requests, reImport } = setup({ blobHash: null, fileName: null, mediaType: null });
  expect(await reImport.again(numberedId(1))).toBeNull();
  expect(await reImport.again(numberedId(2))).toBeNull();
  expect(requests).toEqual([]);
});
