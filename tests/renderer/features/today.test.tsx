import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ResumeDetail } from '../../../src/shared/contract/resumes.ts';
import { makeBatch, makeJob } from '../support/jobs.ts';
import { openWindow } from '../support/open-window.tsx';
import { createProfileHost, makeProfile } from '../support/profile-host.ts';
import { makeResume } from '../support/resumes.ts';

const hour = 3_600_000;

interface Day {
  readonly resumes?: readonly ResumeDetail[];
  readonly since?: number | null;
}

function openToday({ resumes = [], since = null }: Day = {}) {
  const { host, kept } = createProfileHost(makeProfile([]));
  host.resumes = [...resumes];
  const today = { since, areStepsHidden: false };
  Object.assign(host.answers, {
    'today.look': () => today,
    'today.hideSteps': ({ areHidden }: { areHidden: boolean }) => ({
      ...today,
      areStepsHidden: areHidden,
    }),
    'schedules.list': () => ({ schedules: [], userKinds: [] }),
    'samples.add': () => ({ outcomes: [] }),
    'samples.remove': () => ({ removed: 3, kept: 1 }),
  });
  return { host, kept, open: () => openWindow(host, '/today') };
}

const fresh = () => makeResume({ createdAt: Date.now() });

test('an empty start offers a résumé, sample data and an empty page', async () => {
  const { host, open } = openToday();
  open();
  expect(await screen.findByText('Start with your résumé')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Write a résumé' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Look around with sample data' }));
  await waitFor(() => expect(host.calledWith('samples.add')).toHaveLength(1));
});

describe('what happened', () => {
  test('is told since the user last looked, by name', async () => {
    const old = makeResume({ id: '00000000-0000-7000-8000-0000000000bb', fileName: 'old.pdf' });
    openToday({ resumes: [fresh(), old], since: Date.now() - hour }).open();
    expect(await screen.findByText('1 résumé was read.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'nora.pdf' })).toBeTruthy();
    expect(screen.queryByText('old.pdf')).toBeNull();
    expect(screen.getByText(/^Since you last looked \(/)).toBeTruthy();
  });

  test('is nothing when nothing did', async () => {
    openToday({ resumes: [makeResume()], since: Date.now() }).open();
    expect(await screen.findByText('All quiet')).toBeTruthy();
    expect(screen.queryByText(/Since you last looked \(/)).toBeNull();
  });

  test('counts what failed, in batches too', async () => {
    const { host, open } = openToday({ resumes: [fresh()], since: Date.now() - hour });
    const finishedAt = Date.now();
    host.jobs = [makeJob({ state: 'failed', finishedAt })];
    host.batches = [makeBatch({ counts: { completed: 9, failed: 2 }, finishedAt })];
    open();
    expect(await screen.findByText(/^3 jobs did not succeed/)).toBeTruthy();
  });
});

describe('what needs the user', () => {
  test('is answered on the spot: a question of a job', async () => {
    const { host, open } = openToday({ resumes: [fresh()] });
    host.jobs = [
      makeJob({
        label: 'letter.pdf',
        asks: 'confirmation',
        waitsFor: { reason: 'user', until: null },
      }),
    ];
    host.answers['jobs.answer'] = () => host.jobs[0];
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Import anyway: letter.pdf' }));
    await waitFor(() => expect(host.calledWith('jobs.answer')).toHaveLength(1));
  });

  test('is answered on the spot: a doubtful value', async () => {
    const place = { page: 1, x: 0, y: 0, width: 1, height: 1 };
    const evidence = { '/basics/email': { confidence: 0.3, places: [place] } };
    const { host, open } = openToday({ resumes: [{ ...fresh(), evidence }] });
    host.answers['resumes.confirm'] = ({ pointers }: { pointers: string[] }) => {
      host.resumes = host.resumes.map((resume) => ({ ...resume, confirmed: pointers }));
    };
    open();
    expect(await screen.findByText('One value of nora.pdf was hard to read.')).toBeTruthy();
    expect(screen.getByText('nora@example.com')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Looks right: / }));
    await waitFor(() =>
      expect(host.calledWith('resumes.confirm')).toMatchObject([{ pointers: ['/basics/email'] }]),
    );
    await waitFor(() => expect(screen.queryByText(/was hard to read\.$/)).toBeNull());
  });

  test('is answered on the spot: what the résumés do not agree about', async () => {
    const { host, kept, open } = openToday({ resumes: [fresh()] });
    kept.profile = makeProfile();
    open();
    await screen.findByText(/do not agree/);
    fireEvent.click(screen.getByRole('button', { name: 'Keep this' }));
    await waitFor(() => expect(host.calledWith('profile.settle')).toHaveLength(1));
  });

  test('lists failures of today, and only counts those of before', async () => {
    const { host, open } = openToday({ resumes: [fresh()], since: Date.now() - hour });
    const failed = (label: string, finishedAt: number) =>
      makeJob({ label, state: 'failed', finishedAt });
    host.jobs = [failed('new.pdf', Date.now()), failed('old.pdf', Date.now() - 2 * hour)];
    open();
    expect(await screen.findByRole('button', { name: 'Try again: new.pdf' })).toBeTruthy();
    expect(screen.queryByText('old.pdf')).toBeNull();
    expect(screen.getByRole('link', { name: '1 earlier job that did not succeed' })).toBeTruthy();
  });
});

test('what runs is shown with its progress, five rows at most', async () => {
  const { host, open } = openToday({ resumes: [fresh()] });
  host.jobs = Array.from({ length: 7 }, (_, index) =>
    makeJob({ label: `${index}.pdf`, state: 'running', progress: 40 }),
  );
  open();
  const section = within(await screen.findByRole('region', { name: 'At work' }));
  expect(section.getAllByRole('progressbar')).toHaveLength(5);
  expect(section.getByRole('link', { name: '2 more in Activity' })).toBeTruthy();
});

test('while a batch is at work, what was read is not asked for with each of its jobs', async () => {
  const { host, open } = openToday({ resumes: [fresh()] });
  const batch = makeBatch({ label: '90 files', counts: { running: 90 } });
  host.batches = [batch];
  open();
  await screen.findByRole('region', { name: 'At work' });
  await waitFor(() => expect(host.calledWith('resumes.list').length).toBeGreaterThan(0));
  const asked = () =>
    host.calledWith('resumes.list').length + host.calledWith('profile.get').length;
  const before = asked();
  const counts = { ...batch.counts, running: 80, completed: 10 };
  const moved = { ...batch, counts, seq: batch.seq + 1 };
  host.send({ type: 'batch.changed', seq: moved.seq, batch: moved });
  await screen.findByText(/10 of 90/);
  expect(asked()).toBe(before);
  const done = { ...counts, running: 0, completed: 90 };
  const ended = { ...batch, counts: done, finishedAt: Date.now(), seq: batch.seq + 2 };
  host.send({ type: 'batch.changed', seq: ended.seq, batch: ended });
  await waitFor(() => expect(asked()).toBeGreaterThan(before));
});

describe('sample data', () => {
  const sample = { ...fresh(), isSample: true };

  test('is called that, and goes at one click, which says what became of it', async () => {
    const { host, open } = openToday({ resumes: [sample] });
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Remove sample data' }));
    host.resumes = [];
    expect(await screen.findByText(/One résumé that you had changed/)).toBeTruthy();
    expect(await screen.findByText('Start with your résumé')).toBeTruthy();
  });

  test('is no step done: the own résumé is still to come', async () => {
    openToday({ resumes: [sample] }).open();
    const steps = within(await screen.findByRole('region', { name: 'First steps' }));
    const step = steps.getByRole('button', { name: 'Bring your résumé' }).closest('li');
    expect(step?.textContent).not.toContain('(done)');
  });
});

describe('the first steps', () => {
  test('are facts: what is there is done', async () => {
    const { kept, open } = openToday({ resumes: [fresh()] });
    kept.preferences = { ...kept.preferences, titles: ['Nurse'] };
    open();
    const steps = within(await screen.findByRole('region', { name: 'First steps' }));
    await waitFor(() => expect(steps.getByText('4 of 5')).toBeTruthy());
    const open5 = steps.getByRole('link', { name: 'Save a search' });
    expect(open5.closest('li')?.textContent).not.toContain('(done)');
    expect(open5.getAttribute('href')).toBe('/profile?show=wishes');
  });

  test('can be put away and brought back; then one of them is suggested instead', async () => {
    const { host, open } = openToday({ resumes: [fresh()] });
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Put away' }));
    expect(await screen.findByRole('link', { name: /^Do that: / })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'First steps' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show the first steps' }));
    expect(await screen.findByRole('region', { name: 'First steps' })).toBeTruthy();
    expect(host.calledWith('today.hideSteps')).toEqual([{ areHidden: true }, { areHidden: false }]);
  });
});
