import '../../support/be-patient.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { failureOf } from '../../../../src/shared/domain/failures.ts';
import { createFakeHost } from '../../support/fake-host.ts';
import { changed, makeJob } from '../../support/jobs.ts';
import { keepModels, makeSetup, remote } from '../../support/models.ts';
import { openWindow } from '../../support/open-window.tsx';

const code = 'model-consent-needed';
const { sentence, action } = failureOf(code);
const values = { server: 'models.example.com' };

async function openAsking(place: string) {
  const host = createFakeHost();
  const job = makeJob({
    ...{ waitsFor: { reason: 'user', until: null }, asks: 'consent' },
    failure: { code, sentence: { ...sentence, values }, action: { ...action } },
  });
  host.jobs = [job];
  keepModels(host, makeSetup({ providers: [remote] }));
  host.answers['models.preview'] = () => ({
    ...{ providerId: remote.id, providerName: remote.name, host: 'models.example.com' },
    ...{ use: 'structuring', model: 'big', plain: 'Ida Example', redacted: '[name]' },
    ...{ redactedCount: 1, imageCount: 0, estimateMicros: null },
  });
  host.answers['jobs.answer'] = () =>
    changed(job, { state: 'running', waitsFor: null, failure: null, asks: null });
  openWindow(host, place);
  const row = await screen.findByRole('listitem');
  return { host, job, row };
}

const look = (row: HTMLElement) =>
  within(row).findByRole('button', { name: 'See what would be sent: nora.pdf' });

test('the row says to whom, shows word for word what, and sends nothing by itself', async () => {
  const { host, job, row } = await openAsking('/activity');
  expect(row.textContent).toMatch(/Needs you.*something is sent to models\.example\.com/);
  expect(host.calledWith('models.preview')).toEqual([]);
  fireEvent.click(await look(row));
  const dialog = within(
    await screen.findByRole('dialog', { name: 'Send this to models.example.com?' }),
  );
  expect(host.calledWith('models.preview')).toEqual([{ jobId: job.id }]);
  expect(dialog.getByText('[name]')).toBeTruthy();
  expect(host.calledWith('jobs.answer')).toEqual([]);
  fireEvent.click(dialog.getByRole('button', { name: 'Send without contact data' }));
  const answer = { type: 'consent', isAllowed: true, isRedacted: true };
  await waitFor(() => expect(host.calledWith('jobs.answer')).toEqual([{ id: job.id, answer }]));
  await waitFor(() => expect(row.textContent).toContain('Working'));
  expect(document.activeElement).toBe(row);
});

test('closing the dialog answers nothing', async () => {
  const { host, row } = await openAsking('/activity');
  fireEvent.click(await look(row));
  const dialog = await screen.findByRole('dialog', { name: /^Send this/ });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: /^Send this/ })).toBeNull());
  expect(host.calledWith('jobs.answer')).toEqual([]);
});

test('what cannot be shown is not sent, and can be looked at again', async () => {
  const { host, row } = await openAsking('/activity');
  const told = host.answers['models.preview'];
  host.answers['models.preview'] = () => Promise.reject(new Error('gone'));
  fireEvent.click(await look(row));
  const failed = await screen.findByText(/so nothing is sent/);
  host.answers['models.preview'] = told as never;
  const dialog = within(failed.closest('[role=dialog]') as HTMLElement);
  fireEvent.click(dialog.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('dialog', { name: /^Send this/ })).toBeTruthy();
});

test('the question stays when the tray that it was asked from closes', async () => {
  await openAsking('/activity');
  fireEvent.click(screen.getByRole('button', { name: /1 job|Job tray/ }));
  const tray = await screen.findByRole('dialog', { name: 'Job tray' });
  fireEvent.click(await look(tray));
  const dialog = await screen.findByRole('dialog', { name: /^Send this/ });
  fireEvent.mouseDown(dialog);
  fireEvent.click(screen.getByRole('switch'));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Job tray' })).toBeNull());
  expect(screen.getByRole('dialog', { name: /^Send this/ })).toBeTruthy();
});
