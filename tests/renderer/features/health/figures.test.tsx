import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import {
  countAll,
  toDays,
  toHours,
} from '../../../../src/renderer/features/health/figures/buckets.ts';
import { roundDown } from '../../../../src/renderer/features/health/figures/success-rates-view.tsx';
import type { Metrics } from '../../../../src/shared/contract/metrics.ts';
import '../../support/be-patient.ts';
import { createFakeHost } from '../../support/fake-host.ts';
import { makeMetrics } from '../../support/metrics.ts';
import { openWindow } from '../../support/open-window.tsx';

function open(metrics: Metrics) {
  const host = createFakeHost();
  host.answers['metrics.get'] = () => metrics;
  openWindow(host, '/activity/health/figures');
  return host;
}

const figure = async (name: string) => within(await screen.findByRole('region', { name }));
const rowsOf = (view: Pick<typeof screen, 'getByRole'>) =>
  within(view.getByRole('table'))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));

describe('finished jobs', () => {
  test('are told for the last 24 hours, the present one last', () => {
    const { hours } = makeMetrics();
    const shown = toHours({ hours });
    expect(shown).toHaveLength(24);
    expect(shown.at(-1)).toEqual(hours.at(-1));
  });

  test('are told for seven days of the calendar here, whatever the hours are in UTC', () => {
    const { hours } = makeMetrics();
    const days = toDays({ hours: hours.map((one) => ({ ...one, completed: 1, failed: 2 })) });
    expect(days).toHaveLength(7);
    const starts = days.map(({ at }) => new Date(at));
    expect(starts.every((start) => start.getHours() === 0 && start.getMinutes() === 0)).toBe(true);
    expect(days[3]).toMatchObject({ completed: 24, failed: 48, cancelled: 0 });
    expect(countAll(days.slice(3, 4))).toBe(72);
  });

  test('have their table, which is there for the ear before it is shown', async () => {
    const { hours } = makeMetrics();
    const busy = hours.map((one, index) => (index === 167 ? { ...one, failed: 3 } : one));
    open(makeMetrics({ hours: busy }));
    const shown = await figure('Finished jobs');
    expect(rowsOf(shown).at(-1)?.slice(1)).toEqual(['0', '3', '0']);
    const toggle = shown.getByRole('button', { name: /^Show as a table/ });
    expect(toggle.getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(toggle);
    expect(toggle.getAttribute('aria-pressed')).toBe('true');
    expect(rowsOf(shown)[0]).toEqual(['Hour from', 'Done', 'Failed', 'Cancelled']);
    fireEvent.click(shown.getByText('7 days'));
    expect(rowsOf(shown)).toHaveLength(8);
  });
});

test('success is told for a day and a week, and never as all while something failed', async () => {
  expect([roundDown(0.9999), roundDown(1), roundDown(0)]).toEqual([99, 100, 0]);
  const none = makeMetrics().day;
  open(makeMetrics({ week: { ...none, completed: 199, failed: 1, successRate: 0.995 } }));
  const shown = await figure('How it went');
  expect(shown.getByText('99%')).toBeTruthy();
  expect(shown.getByText('199 done, 1 failed, 0 cancelled')).toBeTruthy();
  expect(shown.getByText('Nothing was done and nothing failed.')).toBeTruthy();
});

test('times are told by kind, and a kind without any is left out', async () => {
  const duration = { count: 12, p50Ms: 1_200, p95Ms: 65_000 };
  open(
    makeMetrics({
      kinds: [
        { kind: 'back-up', duration: null, wait: null },
        { kind: 'import-resume', duration, wait: null },
      ],
    }),
  );
  const shown = await figure('How long jobs take');
  expect(rowsOf(shown).slice(1)).toEqual([['Read résumé', '12', '1.2 sec', '1 min 5 sec']]);
  expect(
    (await figure('How long jobs wait')).getByText('No job finished within 7 days.'),
  ).toBeTruthy();
});

test('failures are told by their reason in words, with the code in the table', async () => {
  const failures = [
    { code: 'extract-timeout', count: 4 },
    { code: 'provider-auth', count: 1 },
  ] as const;
  open(makeMetrics({ week: { ...makeMetrics().week, failed: 5, failures: [...failures] } }));
  const shown = await figure('Why jobs failed');
  expect(rowsOf(shown).slice(1)).toEqual([
    ['Reading this file took too long.', 'extract-timeout', '4'],
    [expect.stringContaining('the service'), 'provider-auth', '1'],
  ]);
});
