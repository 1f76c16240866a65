import { describe, expect, it } from 'vitest';
import { toJobView } from '../../../src/main/events/to-job-view.ts';
import { jobViewSchema } from '../../../src/shared/contract/jobs.ts';
import { makeJob } from '../../support/make-job.ts';

describe('toJobView', () => {
  it('keeps arguments, tokens and technical details inside the main process', () => {
    const view = toJobView(
      makeJob({
        state: 'failed',
        args: { blobHash: 'secret-hash' },
        claimToken: 'secret-token',
        idempotencyKey: 'secret-key',
        output: { text: 'secret-output' },
        failure: {
          code: 'too-many-pages',
          values: { pages: 400, limit: 50 },
          step: 'open',
          detail: 'secret-stack',
        },
      }),
    );
    expect(JSON.stringify(view)).not.toContain('secret');
    expect(view.failure?.sentence.values).toEqual({ pages: 400, limit: 50 });
    expect(jobViewSchema.parse(view)).toEqual(view);
  });

  it('says what a pending job waits for, and nothing once it runs', () => {
    const hold = { reason: 'time', until: 5, delayMs: 5 } as const;
    expect(toJobView(makeJob({ hold })).waitsFor).toEqual({ reason: 'time', until: 5 });
    expect(toJobView(makeJob({ hold, state: 'running' })).waitsFor).toBeNull();
  });

  it('shows that a running job was asked to stop, until it has', () => {
    const asked = { cancelRequestedAt: 9 };
    expect(toJobView(makeJob({ ...asked, state: 'running' })).isCancelling).toBe(true);
    expect(toJobView(makeJob({ ...asked, state: 'cancelled' })).isCancelling).toBe(false);
  });
});
