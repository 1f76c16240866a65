import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { JobView } from '../../../src/shared/contract/jobs.ts';
import { type FailureCode, failureOf } from '../../../src/shared/domain/failures.ts';
import { createFakeHost } from '../support/fake-host.ts';
import { changed, makeBatch, makeJob } from '../support/jobs.ts';
import { openWindow } from '../support/open-window.tsx';

function asking(code: FailureCode): Partial<JobView> {
  const { sentence, action, asks = null } = failureOf(code);
  const waitsFor = { reason: 'user', until: null } as const;
  return { state: 'pending', waitsFor, failure: { code, sentence, action }, asks };
}

async function openWith(parts: Partial<JobView>) {
  const host = createFakeHost();
  const job = makeJob(parts);
  host.jobs = [job];
  openWindow(host, '/activity');
  const row = await screen.findByRole('listitem');
  const field = () => within(row).getByLabelText('Password of nora.pdf') as HTMLInputElement;
  const answer = (password: string) => {
    fireEvent.change(field(), { target: { value: password } });
    fireEvent.submit(field());
  };
  /** Tells the window what became of the job. */
  const tell = (next: Partial<JobView>) => {
    const told = changed(job, next);
    host.send({ type: 'job.held', seq: told.seq, job: told });
  };
  return { host, job, row, field, answer, tell };
}

const running = { state: 'running', waitsFor: null, failure: null, asks: null } as const;

test('a password is asked for in the row, handed over once, and not left standing there', async () => {
  const { host, job, row, field, answer } = await openWith(asking('password-needed'));
  host.answers['jobs.answer'] = () => changed(job, running);
  expect(row.textContent).toContain('Needs you');
  expect(row.textContent).toContain('opens only with its password');
  expect(field().type).toBe('password');
  expect(document.activeElement).not.toBe(field());
  answer('sesame');
  expect(field().value).toBe('');
  await waitFor(() => expect(row.textContent).toContain('Working'));
  const given = { type: 'password', password: 'sesame' };
  expect(host.calledWith('jobs.answer')).toEqual([{ id: job.id, answer: given }]);
  expect(within(row).queryByLabelText('Password of nora.pdf')).toBeNull();
});

test('nothing is handed over where nothing was entered', async () => {
  const { host, row, field } = await openWith(asking('password-needed'));
  fireEvent.submit(field());
  const open = within(row).getByRole('button', { name: 'Open' }) as HTMLButtonElement;
  expect(open.disabled).toBe(true);
  expect(host.calledWith('jobs.answer')).toEqual([]);
});

test('a wrong password is told plainly and asked for again, with the cursor back in the field', async () => {
  const { host, job, row, field, answer, tell } = await openWith(asking('password-needed'));
  host.answers['jobs.answer'] = () => ({ ...changed(job, running), seq: job.seq + 1 });
  field().focus();
  answer('sesam');
  await waitFor(() => expect(row.textContent).toContain('Working'));
  expect(document.activeElement).toBe(row);
  tell(asking('password-wrong'));
  await waitFor(() => expect(row.textContent).toContain('not the password of this file'));
  expect(document.activeElement).toBe(field());
  expect(field().getAttribute('aria-invalid')).toBe('true');
  const described = (field().getAttribute('aria-describedby') ?? '').split(' ');
  expect(described.map((id) => document.getElementById(id)?.textContent).join()).toContain(
    'not the password of this file',
  );
});

test('a password that nobody has can be left with Cancel', async () => {
  const { host, job, row } = await openWith(asking('password-needed'));
  host.answers['jobs.cancel'] = () => changed(job, { state: 'cancelled' });
  expect(within(row).queryByRole('button', { name: /^Go on/ })).toBeNull();
  fireEvent.click(within(row).getByRole('button', { name: 'Cancel nora.pdf' }));
  await waitFor(() => expect(row.textContent).toContain('Cancelled'));
});

for (const [name, isYes] of [
  ['Import anyway: nora.pdf', true],
  ['Leave it: nora.pdf', false],
] as const) {
  test(`what is no résumé is answered by "${name}"`, async () => {
    const { host, job, row } = await openWith(asking('not-a-resume'));
    host.answers['jobs.answer'] = () => changed(job, { ...running, state: 'cancelled' });
    expect(row.textContent).toContain('does not look like a résumé');
    expect(within(row).getAllByRole('button')).toHaveLength(2);
    fireEvent.click(within(row).getByRole('button', { name }));
    const answer = { type: 'confirmation', isYes };
    await waitFor(() => expect(host.calledWith('jobs.answer')).toEqual([{ id: job.id, answer }]));
  });
}

test('an answer that came too late shows how the job is now', async () => {
  const { host, job, row, answer } = await openWith(asking('password-needed'));
  host.answers['jobs.answer'] = () => Promise.reject(new Error('CONFLICT'));
  host.answers['jobs.get'] = () => changed(job, { ...running, state: 'cancelled' });
  answer('sesame');
  await waitFor(() => expect(row.textContent).toContain('Cancelled'));
});

test('what needs the user stands first and is said beside the ring', async () => {
  const host = createFakeHost();
  const later = Date.now() + 1_000;
  host.jobs = [
    makeJob({ label: 'busy.pdf', state: 'running', createdAt: later }),
    makeJob({ label: 'locked.pdf', ...asking('password-needed') }),
  ];
  host.batches = [
    makeBatch({ asking: 2, counts: { pending: 2 }, label: '12 files', createdAt: 1 }),
  ];
  openWindow(host, '/activity');
  await screen.findByRole('button', { name: /3 need you/ });
  const labels = screen.getAllByText(/\.pdf$|^12 files$/).map(({ textContent }) => textContent);
  expect(labels).toEqual(['locked.pdf', '12 files', 'busy.pdf']);
});

test('a batch tells how many need the user, shows those, and leaves them all at one click', async () => {
  const host = createFakeHost();
  const batch = makeBatch({ asking: 2, counts: { pending: 2, completed: 10 } });
  host.batches = [batch];
  const members = ['a.pdf', 'b.pdf'].map((label) =>
    makeJob({ label, batchId: batch.id, ...asking('not-a-resume') }),
  );
  host.answers['jobs.members'] = () => ({ jobs: members });
  host.answers['jobs.confirmAll'] = () => ({ answered: 2 });
  openWindow(host, '/activity');
  const row = await screen.findByRole('listitem');
  expect(row.textContent).toMatch(/Needs you.*2 need you/);
  fireEvent.click(within(row).getByRole('button', { name: /^Show/ }));
  await within(row).findByText('b.pdf');
  const query = { batchId: batch.id, isAsking: true };
  expect(host.calledWith('jobs.members')).toMatchObject([query]);
  fireEvent.click(within(row).getByRole('button', { name: 'Leave all that are no résumés' }));
  await waitFor(() =>
    expect(host.calledWith('jobs.confirmAll')).toEqual([{ batchId: batch.id, isYes: false }]),
  );
  fireEvent.click(within(row).getByRole('button', { name: 'Only what needs you' }));
  await waitFor(() =>
    expect(host.calledWith('jobs.members').at(-1)).not.toHaveProperty('isAsking'),
  );
});
