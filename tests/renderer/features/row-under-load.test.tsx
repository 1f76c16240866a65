/** What a row of the tray does while its job's progress comes a hundred times a second. */
import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { isSameButProgress } from '../../../src/renderer/features/jobs/is-same-but-progress.ts';
import { JobRow } from '../../../src/renderer/features/jobs/job-row-view.tsx';
import { createFakeHost } from '../support/fake-host.ts';
import { changed, makeJob } from '../support/jobs.ts';
import { renderPart } from '../support/open-window.tsx';

test('progress changes none of the buttons; everything else may', () => {
  const job = makeJob({ state: 'running' });
  const message = { id: 'import.saving', message: 'Saving' };
  expect(isSameButProgress(job, { ...job, progress: 40, progressMessage: message })).toBe(true);
  expect(isSameButProgress(job, { ...job, isCancelling: true })).toBe(false);
  expect(isSameButProgress(job, changed(job, { state: 'completed' }))).toBe(false);
});

test('a button that was drawn before acts on the job as it stands now', () => {
  const actions = { cancel: vi.fn(), retry: vi.fn(), moveToFront: vi.fn(), answer: vi.fn() };
  const job = makeJob({ state: 'running', progress: 2 });
  let tick = (): void => {};
  function Row() {
    const [progress, setProgress] = useState(2);
    tick = () => setProgress(80);
    return <JobRow job={{ ...job, progress }} actions={actions} canMove={false} />;
  }
  renderPart(
    createFakeHost(),
    <ul>
      <Row />
    </ul>,
  );
  const button = screen.getByRole('button', { name: 'Cancel nora.pdf' });
  act(() => tick());
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('80');
  fireEvent.click(button);
  expect(actions.cancel).toHaveBeenCalledWith(expect.objectContaining({ progress: 80 }));
});
