import '../../support/be-patient.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { LedgerHost } from '../../../../src/shared/contract/ledger.ts';
import { keepModels, local, makeCall, makeSetup, remote } from '../../support/models.ts';
import { openWindow } from '../../support/open-window.tsx';
import { createSettingsHost } from '../../support/settings-host.ts';

const hosts: readonly LedgerHost[] = [
  {
    ...{ host: 'models.example.com', reach: 'elsewhere', purposes: ['structuring', 'model-test'] },
    ...{ calls: 31, bytesOut: 120_000, bytesIn: 9_000, costMicros: 40_000 },
    lastAt: Date.UTC(2026, 10, 22, 9, 0),
  },
  {
    ...{ host: 'localhost:11434', reach: 'device', purposes: ['vision'], calls: 1 },
    ...{ bytesOut: 900, bytesIn: 90, costMicros: 0, lastAt: Date.UTC(2026, 10, 21, 9, 0) },
  },
];

const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

function open(called: readonly LedgerHost[] = hosts) {
  const made = createSettingsHost();
  keepModels(made.host, makeSetup({ providers: [local, remote] }));
  made.host.answers['ledger.hosts'] = () => ({ hosts: called, currency: 'USD' });
  const calls = Array.from({ length: 31 }, (_, at) => makeCall({ id: idOf(100 - at) }));
  made.host.answers['ledger.list'] = ({ before, limit, host }: Record<string, string>) => ({
    calls: calls
      .filter((one) => (before === undefined || one.id < before) && (!host || one.host === host))
      .slice(0, Number(limit)),
  });
  openWindow(made.host, '/settings/privacy');
  return made;
}

const main = () => within(screen.getByRole('main'));
const list = () => main().findByRole('list', { name: /^Calls, the newest/ });

test('each host is told with why, how often, how much and what it cost', async () => {
  open();
  const host = within(await main().findByRole('listitem', { name: 'models.example.com' }));
  expect(host.getByText('Résumés into fields · Test of the connection')).toBeTruthy();
  expect(host.getByText(/31 calls.*120 kB sent, 9 kB received.*\$0\.04/)).toBeTruthy();
  expect(host.getByText('Sends to models.example.com')).toBeTruthy();
  const own = within(main().getByRole('listitem', { name: 'localhost:11434' }));
  expect(own.getByText('On this device')).toBeTruthy();
  expect(own.queryByText(/\$/)).toBeNull();
});

test('calls come page by page, and of one host alone', async () => {
  const { host } = open();
  expect(within(await list()).getAllByRole('listitem')).toHaveLength(30);
  fireEvent.click(main().getByRole('button', { name: 'Earlier ones' }));
  await waitFor(async () => expect(within(await list()).getAllByRole('listitem')).toHaveLength(31));
  expect(main().queryByRole('button', { name: 'Earlier ones' })).toBeNull();
  fireEvent.click(main().getByRole('button', { name: 'Show its calls: localhost:11434' }));
  await waitFor(() =>
    expect(host.calledWith('ledger.list').at(-1)).toMatchObject({ host: 'localhost:11434' }),
  );
  const filter = main().getByRole('combobox', { name: 'Calls of' }) as HTMLSelectElement;
  expect(filter.value).toBe('localhost:11434');
  expect(document.activeElement).toBe(filter);
});

test('a call says whether it was redacted, is estimated, failed, and for which job it was', async () => {
  const { host } = open();
  const jobId = idOf(7);
  host.answers['ledger.list'] = () => ({
    calls: [makeCall({ jobId, isEstimate: true, code: 'provider-auth' })],
  });
  const row = within(await list());
  expect(await row.findByText(/name and contact data were left out/)).toBeTruthy();
  expect(row.getByText(/about \$0\.0012/)).toBeTruthy();
  expect(row.getByText(/models\.example\.com did not accept the key/)).toBeTruthy();
  expect(row.getByRole('link', { name: /The job it was for/ }).getAttribute('href')).toBe(
    `/activity/runs/${jobId}`,
  );
});

test('where nobody was called it says so, and who may be reached', async () => {
  const { host } = open([]);
  expect(await main().findByText('Nothing has left, and nobody was called.')).toBeTruthy();
  expect(await main().findByText(/Only models\.example\.com/)).toBeTruthy();
  expect(host.calledWith('ledger.list')).toEqual([]);
});

test('staying offline is set here, shown in the frame, and ended by the palette', async () => {
  const { kept } = open();
  expect(screen.queryByRole('link', { name: 'Offline' })).toBeNull();
  fireEvent.click(await main().findByRole('switch', { name: 'Stay offline' }));
  await waitFor(() => expect(kept.settings.staysOffline).toBe(true));
  const sign = await screen.findByRole('link', { name: 'Offline' });
  expect(sign.getAttribute('href')).toBe('/settings/privacy#staysOffline');
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  const search = await screen.findByRole('combobox', { name: /command|find/i });
  fireEvent.change(search, { target: { value: 'go online' } });
  fireEvent.click(await screen.findByRole('option', { name: /Go online again/ }));
  await waitFor(() => expect(kept.settings.staysOffline).toBe(false));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Offline' })).toBeNull());
});
