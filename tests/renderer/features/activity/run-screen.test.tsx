import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Story } from '../../../../src/shared/contract/metrics.ts';
import { makeJob } from '../../support/jobs.ts';
import { openWindow } from '../../support/open-window.tsx';
import { createRunHost, makePastJob, makeStep, makeStory, noon } from '../../support/runs.ts';

function openRun(parts: Parameters<typeof makeStory>[0], others: readonly Story[] = []) {
  const story = makeStory(parts);
  const host = createRunHost([], [story, ...others]);
  return { host, story, ...openWindow(host, `/activity/runs/${story.job.id}`) };
}

const row = async (name: string) => {
  const header = await screen.findByRole('rowheader', { name });
  return header.parentElement as HTMLElement;
};

test('a run tells its steps in words with their times, and what was recorded', async () => {
  openRun({ job: makePastJob({ label: 'nora.pdf' }) });
  expect(await screen.findByRole('heading', { level: 1, name: 'nora.pdf' })).toBeTruthy();
  expect((await row('Open the document')).textContent).toContain('1 sec');
  expect(screen.getByText('Finished a step: Open the document')).toBeTruthy();
  expect(screen.getByText('you')).toBeTruthy();
});

test('a run that is no longer kept says so', async () => {
  openWindow(createRunHost([]), '/activity/runs/00000000-0000-7000-a000-000000009999');
  expect(await screen.findByText('This run is no longer kept')).toBeTruthy();
});

test('many pages are one row until it is opened', async () => {
  const steps = [1, 2, 3, 4, 5].map((page) => makeStep(`text:${page}`));
  openRun({ job: makePastJob(), steps });
  const group = await screen.findByRole('button', { name: 'Read the text of the pages' });
  expect(screen.queryByText('Read the text of page 3')).toBeNull();
  fireEvent.click(group);
  expect(await row('Read the text of page 3')).toBeTruthy();
  expect(group.getAttribute('aria-expanded')).toBe('true');
});

test('a step shows what it gave, a long output when it is asked for', async () => {
  const steps = [makeStep('open'), makeStep('structure', { outputBytes: 900_000 })];
  const { host } = openRun({ job: makePastJob(), steps });
  fireEvent.click(await screen.findByRole('button', { name: 'Open the document' }));
  expect(await screen.findByText(/"pages": 2/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Find out what is what' }));
  fireEvent.click(await screen.findByRole('button', { name: /Show what it gave \(900 kB\)/ }));
  await waitFor(() => expect(host.calledWith('jobs.stepOutput')).toHaveLength(2));
});

test('running again asks what the kind lets be chosen, and leads to the new run', async () => {
  const job = makePastJob({ label: 'nora.pdf' });
  const again = makeJob({ label: 'nora.pdf' });
  const { host, router } = openRun({ job });
  const option = (value: string, message: string) => ({ value, label: { id: value, message } });
  const languages = {
    ...{ type: 'choices', name: 'ocrLanguages', label: { id: 'l', message: 'Languages' } },
    ...{ options: [option('deu', 'German'), option('fra', 'French')], most: 1 },
  };
  const anyway = { type: 'switch', name: 'isAnyway', label: { id: 's', message: 'Anyway' } };
  host.answers['jobs.settings'] = () => ({ fields: [languages, anyway], values: {} });
  host.answers['jobs.rerun'] = () => again;
  host.jobs = [again];
  fireEvent.click(await screen.findByRole('button', { name: 'Find out what is what' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Run again from here' }));
  fireEvent.click(await screen.findByRole('checkbox', { name: 'German' }));
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'French' }).disabled).toBe(true);
  fireEvent.click(screen.getByRole('switch', { name: 'Anyway' }));
  fireEvent.click(screen.getByRole('button', { name: 'Start the new run' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/activity/runs/${again.id}`));
  expect(host.calledWith('jobs.rerun')).toEqual([
    { id: job.id, fromStep: 'structure', settings: { ocrLanguages: ['deu'], isAnyway: true } },
  ]);
});

test('a failed try says what happened first, and the technical part behind it', async () => {
  const failed = { step: 'open', attempt: 1, at: noon + 1_500, code: 'job-timeout' } as const;
  const job = makePastJob({ state: 'failed', failure: 'job-timeout' });
  openRun({ job, steps: [], failures: [{ ...failed, detail: 'Error: slow\n  at work' }] });
  const tries = await screen.findByRole('region', { name: 'Tries that failed' });
  expect(within(tries).getByText('This took longer than the time it was given.')).toBeTruthy();
  expect(tries.querySelector('details')?.open).toBe(false);
  expect((await row('Open the document')).textContent).toContain('did not finish · 1 failed try');
});

test('a report is shown before it is copied', async () => {
  const { host } = openRun({ job: makePastJob() });
  host.answers['metrics.report'] = () => ({ text: 'Nightshift report: one job.' });
  const copied: string[] = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    copied.push(text);
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Copy a redacted report' }));
  const report = await screen.findByRole('region', { name: 'The report' });
  expect(report.textContent).toBe('Nightshift report: one job.');
  expect(copied).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByText('Copied.')).toBeTruthy();
  expect(copied).toEqual(['Nightshift report: one job.']);
});

test('a run is forgotten only after a second word', async () => {
  const { host, story, router } = openRun({ job: makePastJob() });
  host.answers['jobs.remove'] = () => ({});
  fireEvent.click(await screen.findByRole('button', { name: 'Forget this run' }));
  expect(host.calledWith('jobs.remove')).toEqual([]);
  fireEvent.click(await screen.findByRole('button', { name: 'Forget it' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/activity'));
  expect(host.calledWith('jobs.remove')).toEqual([{ id: story.job.id }]);
});

test('old and new stand side by side, with what a step gave differently', async () => {
  const first = makePastJob({ label: 'nora.pdf' });
  const old = makeStory({ job: first, steps: [makeStep('open'), makeStep('structure')] });
  const createdAt = noon + 60_000;
  const later = { startedAt: createdAt + 10, finishedAt: createdAt + 4_010 };
  const job = makePastJob({
    ...{ label: 'nora.pdf', createdAt, startedAt: createdAt, finishedAt: createdAt + 5_000 },
    rerunOf: { jobId: first.id, step: 'structure' },
  });
  const steps = [makeStep('open'), makeStep('structure', later)];
  const { host } = openRun({ job, steps }, [old]);
  host.answers['jobs.stepOutput'] = ({ id }: { id: string }) => ({
    output: { name: id === job.id ? 'Nora Ellingham' : 'Nora E' },
  });
  fireEvent.click(await screen.findByRole('link', { name: 'Compare with it' }));
  await screen.findByRole('heading', { name: 'Old and new side by side' });
  const structure = await screen.findByRole('button', { name: 'Find out what is what' });
  expect(structure.closest('tr')?.textContent).toMatch(/3 secs? slower/);
  expect(screen.getByRole('button', { name: '1 earlier step' })).toBeTruthy();
  fireEvent.click(structure);
  const diff = await screen.findByRole('region', { name: 'What it gave, old and new' });
  expect(diff.querySelector('del')?.textContent).toContain('Nora E"');
  expect(diff.querySelector('ins')?.textContent).toContain('Nora Ellingham');
});

test('the log of a run is looked up when it is opened', async () => {
  const { host } = openRun({ job: makePastJob({ label: 'nora.pdf' }) });
  const line = { at: noon, level: 'warn', message: 'a try failed', facts: { step: 'open' } };
  const error = { type: 'AppError', frames: ['at read (reader.ts:7)'] };
  host.answers['metrics.log'] = () => ({
    lines: [{ ...line, facts: { step: 'open', error } }],
    isCut: true,
  });
  const log = within(await screen.findByRole('region', { name: 'From the log' }));
  expect(host.calledWith('metrics.log')).toHaveLength(0);
  fireEvent.click(log.getByText('What the program noted about this run'));
  expect(await log.findByText('a try failed')).toBeTruthy();
  expect(log.getByText('Warning')).toBeTruthy();
  expect(log.getByText('step open')).toBeTruthy();
  expect(log.getByText(/at read \(reader\.ts:7\)/)).toBeTruthy();
  expect(log.getByText('Older lines are left out.')).toBeTruthy();
});
