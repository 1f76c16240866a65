import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { DomainEventView } from '../../../../src/shared/contract/domain-events.ts';
import { failures } from '../../../../src/shared/domain/failures.ts';
import '../../support/be-patient.ts';
import { createFakeHost } from '../../support/fake-host.ts';
import { openWindow } from '../../support/open-window.tsx';

const id = (number: number) => `00000000-0000-7000-b000-${String(number).padStart(12, '0')}`;

function makeEvent(parts: Partial<DomainEventView> = {}): DomainEventView {
  const seq = parts.seq ?? 1;
  return {
    ...{ id: id(seq), seq, type: 'resume.parsed', payload: { resumeId: id(70), mode: 'text' } },
    ...{ jobId: null, resentOf: null, at: Date.now() - 60_000, starts: [] },
    ...parts,
  };
}

async function open(events: readonly DomainEventView[], kinds: readonly string[] = []) {
  const host = createFakeHost();
  const starters = kinds.length > 0 ? [{ type: 'resume.parsed', kinds }] : [];
  host.answers['domainEvents.starters'] = () => ({ starters });
  host.answers['domainEvents.list'] = ({ type }: { type?: string }) => ({
    events: events.filter((event) => type === undefined || event.type === type),
  });
  openWindow(host, '/activity/events');
  await screen.findByRole('combobox', { name: 'Show' });
  return host;
}

const row = async (name: string) => within(await screen.findByRole('listitem', { name }));

describe('an event', () => {
  test('tells in words what happened, what told of it and what it started', async () => {
    const { sentence } = failures['event-loop'];
    await open([
      makeEvent({
        jobId: id(50),
        starts: [
          { kind: 'import-resume', jobId: id(51), state: 'running', refusal: null },
          { kind: 'back-up', jobId: id(52), state: null, refusal: null },
          { kind: 'clean-up', jobId: null, state: null, refusal: { code: 'event-loop', sentence } },
        ],
      }),
    ]);
    const event = await row('A résumé was read');
    const hrefs = event.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(hrefs).toEqual([`/activity/runs/${id(50)}`, `/activity/runs/${id(51)}`]);
    expect(event.getByText(/Started: Back up · removed since/)).toBeTruthy();
    expect(event.getByText(/Not started: Clean up\. .*over and over/)).toBeTruthy();
  });

  test('shows the beginning of what it carries, and all of it where that is wanted', async () => {
    await open([makeEvent({ payload: { text: 'x'.repeat(900), end: 'the end' } })]);
    const event = await row('A résumé was read');
    fireEvent.click(event.getByRole('button', { name: /^What it carries/ }));
    expect(event.queryByText(/the end/)).toBeNull();
    fireEvent.click(event.getByRole('button', { name: 'Show all of it' }));
    expect(event.getByText(/the end/)).toBeTruthy();
  });
});

describe('sending one again', () => {
  async function ask(kinds: readonly string[]) {
    const host = await open([makeEvent()], kinds);
    host.answers['domainEvents.sendAgain'] = () => makeEvent({ seq: 2, resentOf: id(1) });
    const event = await row('A résumé was read');
    fireEvent.click(event.getByRole('button', { name: /^Send again/ }));
    return { host, dialog: within(await screen.findByRole('dialog')) };
  }

  test('says first what that will start, and does it on a yes', async () => {
    const { host, dialog } = await ask(['import-resume', 'back-up']);
    expect(await dialog.findByText(/It starts: Read résumé and Back up/)).toBeTruthy();
    expect(host.calledWith('domainEvents.sendAgain')).toEqual([]);
    fireEvent.click(dialog.getByRole('button', { name: 'Send again' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(host.calledWith('domainEvents.sendAgain')).toEqual([{ id: id(1) }]);
  });

  test('says where nothing would come of it, and leaves it on a no', async () => {
    const { host, dialog } = await ask([]);
    expect(await dialog.findByText(/nothing else will happen/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Leave it' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(host.calledWith('domainEvents.sendAgain')).toEqual([]);
  });
});

test('they are shown by type', async () => {
  await open([makeEvent(), makeEvent({ seq: 2, type: 'job.failed' })]);
  await row('A job failed');
  const filter = screen.getByRole('combobox', { name: 'Show' });
  fireEvent.change(filter, { target: { value: 'resume.parsed' } });
  await waitFor(() => expect(screen.queryByRole('listitem', { name: 'A job failed' })).toBeNull());
  await row('A résumé was read');
  fireEvent.change(filter, { target: { value: 'digest.sent' } });
  expect(await screen.findByText('Nothing of this has happened yet.')).toBeTruthy();
});

test('an empty list says what will come here', async () => {
  await open([]);
  expect(await screen.findByText('Nothing has happened yet')).toBeTruthy();
});
