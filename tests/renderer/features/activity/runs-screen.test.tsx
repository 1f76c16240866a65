import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { changed, makeBatch, makeJob } from '../../support/jobs.ts';
import { openWindow } from '../../support/open-window.tsx';
import { createRunHost, makePastJob, type PastJob } from '../../support/runs.ts';

const failure = { state: 'failed', failure: 'job-timeout' } as const;

function openRuns(past: readonly PastJob[], place = '/activity') {
  const host = createRunHost(past);
  return { host, ...openWindow(host, place) };
}

const list = () => screen.findByRole('list', { name: 'Runs' });
const labels = () => screen.queryAllByText(/\.pdf$/).map(({ textContent }) => textContent);

test('an empty one says what will stand here', async () => {
  openRuns([]);
  expect(await screen.findByText('Nothing has happened yet')).toBeTruthy();
});

test('what is under way stands before what is over, each with its state in words', async () => {
  const host = createRunHost([
    makePastJob({ label: 'done.pdf' }),
    makePastJob({ label: 'bad.pdf', ...failure }),
  ]);
  host.jobs = [makeJob({ label: 'running.pdf', state: 'running' })];
  openWindow(host, '/activity');
  await screen.findByText('done.pdf');
  expect(labels()).toEqual(['running.pdf', 'done.pdf', 'bad.pdf']);
  const rows = within(await list()).getAllByRole('listitem');
  expect(rows.map((row) => row.dataset.phase)).toEqual(['running', 'done', 'failed']);
  expect(rows[2]?.textContent).toContain('This took longer than the time it was given.');
});

test('a filter is kept in the address and asked of the history, with counts beside it', async () => {
  const { host, router } = openRuns([
    makePastJob({ label: 'done.pdf' }),
    makePastJob({ label: 'bad.pdf', ...failure }),
  ]);
  fireEvent.click(await screen.findByRole('radio', { name: 'Failed 1' }));
  await waitFor(() => expect(labels()).toEqual(['bad.pdf']));
  expect(router.state.location.search).toBe('?state=failed');
  expect(host.calledWith('metrics.history').at(-1)).toMatchObject({ state: 'failed', limit: 100 });
  fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
  await waitFor(() => expect(labels()).toHaveLength(2));
  expect(router.state.location.search).toBe('');
});

test('an address with filters shows what they ask for, and leaves out what makes no sense', async () => {
  const batch = '00000000-0000-7000-9000-000000000009';
  const { host } = openRuns(
    [makePastJob({ label: 'nora.pdf', batchId: batch }), makePastJob({ label: 'theo.pdf' })],
    `/activity?text=nora&kind=import-resume&batch=${batch}&since=week&state=nonsense&resume=x`,
  );
  host.answers['jobs.members'] = () => ({ jobs: [] });
  await waitFor(() => expect(labels()).toEqual(['nora.pdf']));
  const asked = host.calledWith('metrics.history').at(-1) as Record<string, unknown>;
  expect(asked).toMatchObject({ text: 'nora', kind: 'import-resume', batchId: batch });
  expect(asked.from).toBeTypeOf('number');
  expect(asked).not.toHaveProperty('state');
  expect(asked).not.toHaveProperty('entity');
});

test('unfinished work can be looked at alone, without asking for the history', async () => {
  const host = createRunHost([makePastJob({ label: 'done.pdf' })]);
  host.jobs = [makeJob({ label: 'waiting.pdf' })];
  host.batches = [makeBatch({ label: 'twelve files', counts: { pending: 12 } })];
  openWindow(host, '/activity?state=open');
  await screen.findByText('waiting.pdf');
  expect(screen.getByText('twelve files')).toBeTruthy();
  expect(labels()).toEqual(['waiting.pdf']);
  expect(host.calledWith('metrics.history')).toEqual([]);
});

test('a job that ends while one looks comes into the history', async () => {
  const past: PastJob[] = [makePastJob({ label: 'done.pdf' })];
  const host = createRunHost(past);
  const job = makeJob({ label: 'running.pdf', state: 'running' });
  host.jobs = [job];
  openWindow(host, '/activity?state=completed');
  await screen.findByText('done.pdf');
  expect(labels()).toEqual(['done.pdf']);
  past.unshift(makePastJob({ id: job.id, label: 'running.pdf' }));
  const ended = changed(job, { state: 'completed', finishedAt: Date.now() });
  host.send({ type: 'job.completed', seq: ended.seq, job: ended });
  // The history is asked again at most every one and a half seconds.
  await waitFor(() => expect(labels()).toEqual(['running.pdf', 'done.pdf']), { timeout: 5_000 });
});

test('everything that failed and is shown is tried again, page by page', async () => {
  const first = makePastJob({ label: 'a.pdf', ...failure });
  const second = makePastJob({ label: 'b.pdf', ...failure });
  const { host } = openRuns([first, second]);
  const next = { finishedAt: 5, id: first.id };
  host.answers['metrics.history'] = ({ after }: { after?: unknown }) =>
    after === undefined ? { jobs: [first], next } : { jobs: [second], next: null };
  host.answers['jobs.retry'] = ({ id }: { id: string }) => makeJob({ id });
  fireEvent.click(await screen.findByRole('button', { name: 'Try all 2 failed again' }));
  await waitFor(() =>
    expect(host.calledWith('jobs.retry')).toEqual([{ id: first.id }, { id: second.id }]),
  );
});

test('selected runs are cancelled and tried again, each as its state allows', async () => {
  const bad = makePastJob({ label: 'bad.pdf', ...failure });
  const host = createRunHost([bad, makePastJob({ label: 'done.pdf' })]);
  const running = makeJob({ label: 'running.pdf', state: 'running' });
  host.jobs = [running];
  host.answers['jobs.cancel'] = () => changed(running, { isCancelling: true });
  host.answers['jobs.retry'] = () => makeJob({ id: bad.id });
  openWindow(host, '/activity');
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Select all that are listed' }));
  expect(screen.getByText('3 selected')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Cancel 1' }));
  expect(await screen.findByText('Cancelling…')).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: 'Try 1 again' }));
  await waitFor(() => expect(host.calledWith('jobs.retry')).toEqual([{ id: bad.id }]));
  expect(host.calledWith('jobs.cancel')).toEqual([{ id: running.id }]);
});

test('Shift selects everything between two rows', async () => {
  openRuns(['a', 'b', 'c', 'd'].map((name) => makePastJob({ label: `${name}.pdf` })));
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Select a.pdf' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select c.pdf' }), { shiftKey: true });
  expect(screen.getByText('3 selected')).toBeTruthy();
});

test('the arrow keys go from row to row', async () => {
  openRuns(['a', 'b', 'c'].map((name) => makePastJob({ label: `${name}.pdf` })));
  const first = await screen.findByRole('link', { name: 'a.pdf' });
  first.focus();
  fireEvent.keyDown(first, { key: 'ArrowDown' });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('b.pdf'));
  fireEvent.keyDown(document.activeElement ?? first, { key: 'End' });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('c.pdf'));
});

test('cleared rows are gone at once and come back with Undo', async () => {
  const past = makePastJob({ label: 'done.pdf' });
  const host = createRunHost([past, makePastJob({ label: 'older.pdf', finishedAt: 5 })]);
  host.jobs = [
    makeJob({ id: past.id, label: 'done.pdf', state: 'completed', finishedAt: past.finishedAt }),
  ];
  openWindow(host, '/activity');
  await screen.findByText('older.pdf');
  fireEvent.click(screen.getByRole('button', { name: 'Clear finished' }));
  await waitFor(() => expect(labels()).toEqual([]));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(labels()).toHaveLength(2));
  expect(host.calledWith('jobs.clearFinished')).toEqual([]);
});

test('a search goes on through parts of the history in which it finds nothing', async () => {
  const found = makePastJob({ label: 'needle.pdf' });
  const { host } = openRuns([], '/activity?text=needle');
  const next = { finishedAt: 5, id: found.id };
  host.answers['metrics.history'] = ({ after }: { after?: unknown }) =>
    after === undefined ? { jobs: [], next } : { jobs: [found], next: null };
  expect(await screen.findByText('needle.pdf')).toBeTruthy();
  expect(screen.queryByText('No run is like that.')).toBeNull();
});

test('a batch that is over is one row among the history, and its jobs are where one looks for them', async () => {
  const host = createRunHost([makePastJob({ label: 'later.pdf', finishedAt: 9_000 })]);
  host.batches = [
    makeBatch({ label: 'twelve files', counts: { completed: 12 }, finishedAt: 8_000 }),
  ];
  openWindow(host, '/activity');
  expect(await screen.findByText('twelve files')).toBeTruthy();
  const asked = host.calledWith('metrics.history');
  expect(asked.every((query) => (query as { isAlone?: boolean }).isAlone === true)).toBe(true);
  fireEvent.click(screen.getByRole('radio', { name: /^Done/ }));
  await waitFor(() => expect(screen.queryByText('twelve files')).toBeNull());
  expect(host.calledWith('metrics.history').at(-1)).not.toHaveProperty('isAlone');
});
