import { ORPCError } from '@orpc/client';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ScheduleView } from '../../../../src/shared/contract/schedules.ts';
import '../../support/be-patient.ts';
import { createFakeHost } from '../../support/fake-host.ts';
import { makeJob } from '../../support/jobs.ts';
import { openWindow } from '../../support/open-window.tsx';
import { answerSchedules, makeRun, makeSchedule } from '../../support/schedules.ts';

async function open(...schedules: readonly ScheduleView[]) {
  const host = createFakeHost();
  answerSchedules(host, schedules);
  openWindow(host, '/activity/schedules');
  const [card] = await screen.findAllByRole('listitem', { name: schedules[0]?.label ?? '' });
  return { host, card: within(card as HTMLElement) };
}

function openNamed(): void {
  const host = createFakeHost();
  const id = '00000000-0000-7000-a000-000000000002';
  answerSchedules(host, [
    makeSchedule({ label: 'stored words' }),
    makeSchedule({ id, label: 'My own', createdBy: 'user' }),
  ]);
  openWindow(host, '/activity/schedules');
}

describe('a schedule', () => {
  test('says when it runs, by whose clock, and when next', async () => {
    const { card } = await open(makeSchedule());
    expect(card.getByText('Every day at 03:30, Europe/London time')).toBeTruthy();
    expect(card.getByText(/^Next in 6 hours: /)).toBeTruthy();
    expect(card.getByRole('switch', { checked: true })).toBeTruthy();
  });

  test('that came with the app is named by what it runs, one of the user’s as it was called', async () => {
    openNamed();
    expect(await screen.findByRole('heading', { name: 'Clean up' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'My own' })).toBeTruthy();
    expect(screen.queryByText('stored words')).toBeNull();
  });

  test('says how its last runs ended, what was made up for, and what was left out', async () => {
    const { card } = await open(
      makeSchedule({
        runs: [
          makeRun({ id: 3, jobState: 'failed', trigger: 'catch-up', missed: 4 }),
          makeRun({ id: 2, jobId: null, jobState: null, skipped: 'previous-unfinished' }),
        ],
      }),
    );
    expect(card.getByRole('link', { name: 'Failed' }).getAttribute('href')).toBe(
      '/activity/runs/00000000-0000-7000-8000-000000000099',
    );
    expect(card.getByText('Made up for 4 missed times')).toBeTruthy();
    expect(card.getByText('Left out: the run before had not ended')).toBeTruthy();
  });

  test('is switched off and on', async () => {
    const { host, card } = await open(makeSchedule());
    const off = makeSchedule({ isPaused: true, stoppedBy: 'user', nextRunAt: null });
    host.answers['schedules.setPaused'] = () => {
      answerSchedules(host, [off]);
      return off;
    };
    fireEvent.click(card.getByRole('switch'));
    expect(await card.findByText(/^Switched off/)).toBeTruthy();
    expect(host.calledWith('schedules.setPaused')).toEqual([{ id: off.id, isPaused: true }]);
  });

  test('of a kind that is gone can be neither run nor switched on', async () => {
    const { card } = await open(makeSchedule({ isPaused: true, stoppedBy: 'kind-gone' }));
    expect(card.getByText(/has nothing that could run it/)).toBeTruthy();
    expect(card.getByRole<HTMLInputElement>('switch').disabled).toBe(true);
    expect(card.getByRole<HTMLButtonElement>('button', { name: /^Run now/ }).disabled).toBe(true);
  });

  test('runs now, and says why not while the run before has not ended', async () => {
    const { host, card } = await open(makeSchedule());
    host.answers['schedules.runNow'] = () => makeJob({ kind: 'clean-up' });
    fireEvent.click(card.getByRole('button', { name: 'Run now: Clean up' }));
    await waitFor(() => expect(host.calledWith('schedules.runNow')).toHaveLength(1));
    host.answers['schedules.runNow'] = () => {
      throw new ORPCError('CONFLICT', { defined: true, data: { state: 'unfinished' } });
    };
    fireEvent.click(card.getByRole('button', { name: 'Run now: Clean up' }));
    expect((await card.findByRole('alert')).textContent).toContain('has not ended yet');
  });
});

describe('changing its times', () => {
  async function openForm() {
    const opened = await open(makeSchedule());
    fireEvent.click(opened.card.getByRole('button', { name: 'Change: Clean up' }));
    const cron = opened.card.getByRole<HTMLInputElement>('textbox', { name: 'Cron text' });
    const save = () => opened.card.getByRole<HTMLButtonElement>('button', { name: 'Save' });
    return { ...opened, cron, save };
  }

  test('says what the text means and the next dates before anything is saved', async () => {
    const { card, cron } = await openForm();
    fireEvent.change(cron, { target: { value: '15 7 * * *' } });
    expect(await card.findByText('Every day at 15 7 * * *')).toBeTruthy();
    expect(card.getByText(/Jan/)).toBeTruthy();
  });

  test('says what is wrong with a text, and does not save it', async () => {
    const { card, cron, host, save } = await openForm();
    fireEvent.change(cron, { target: { value: '15 7' } });
    expect(await card.findByText('Five parts are wanted.')).toBeTruthy();
    expect(save().disabled).toBe(true);
    fireEvent.submit(cron);
    expect(host.calledWith('schedules.update')).toEqual([]);
  });

  test('takes a common time by its words, and saves it with the time zone', async () => {
    const { card, cron, host, save } = await openForm();
    host.answers['schedules.update'] = () => makeSchedule({ cron: '0 6 * * *' });
    fireEvent.change(await card.findByLabelText('When'), { target: { value: '0 6 * * *' } });
    expect(cron.value).toBe('0 6 * * *');
    fireEvent.change(card.getByLabelText('Time zone'), { target: { value: 'Asia/Tokyo' } });
    expect(await card.findByText('Every day at 0 6 * * *, Asia/Tokyo time')).toBeTruthy();
    await waitFor(() => expect(save().disabled).toBe(false));
    fireEvent.click(save());
    await waitFor(() => expect(card.queryByRole('textbox')).toBeNull());
    expect(host.calledWith('schedules.update')).toEqual([
      { id: makeSchedule().id, cron: '0 6 * * *', timeZone: 'Asia/Tokyo' },
    ]);
  });

  test('keeps the form open with the reason where it was not taken', async () => {
    const { card, cron, host, save } = await openForm();
    host.answers['schedules.update'] = () => {
      const problem = { id: 'cron.problem.never', message: 'This never comes.' };
      throw new ORPCError('INVALID', { defined: true, data: { problem } });
    };
    fireEvent.change(cron, { target: { value: '0 0 30 2 *' } });
    await waitFor(() => expect(save().disabled).toBe(false));
    fireEvent.click(save());
    expect(await card.findByText(/never/i)).toBeTruthy();
    expect(card.getByRole('textbox')).toBeTruthy();
  });
});

test('all runs are shown page by page', async () => {
  const { host, card } = await open(makeSchedule());
  host.answers['schedules.history'] = ({ before }: { before?: number }) =>
    before
      ? { runs: [makeRun({ id: 1, trigger: 'by-hand' })], nextBefore: null }
      : { runs: [makeRun({ id: 2 })], nextBefore: 2 };
  fireEvent.click(card.getByRole('button', { name: 'All runs: Clean up' }));
  fireEvent.click(await card.findByRole('button', { name: 'Show earlier runs' }));
  expect(await card.findByText('Started by you')).toBeTruthy();
  expect(card.queryByRole('button', { name: 'Show earlier runs' })).toBeNull();
});

test('a list that cannot be fetched says so, and is asked for again', async () => {
  const host = createFakeHost();
  host.answers['schedules.list'] = () => {
    throw new ORPCError('NOT_FOUND', { defined: true, data: { what: 'it' } });
  };
  openWindow(host, '/activity/schedules');
  const again = await screen.findByRole('button', { name: 'Ask again' });
  answerSchedules(host, []);
  fireEvent.click(again);
  expect(await screen.findByText('Nothing runs by itself yet')).toBeTruthy();
});
