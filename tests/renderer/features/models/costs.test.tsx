import '../../support/be-patient.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ModelSetup } from '../../../../src/shared/contract/models.ts';
import { choosing, keepModels, local, makeSetup, remote } from '../../support/models.ts';
import { openWindow } from '../../support/open-window.tsx';
import { createSettingsHost } from '../../support/settings-host.ts';

const bothChosen = choosing(makeSetup({ providers: [local, remote] }), {
  structuring: [remote, 'big'],
  vision: [local, 'small'],
});

async function open(setup: ModelSetup = bothChosen) {
  const { host } = createSettingsHost();
  const kept = keepModels(host, setup);
  openWindow(host, '/settings/models');
  const main = within(screen.getByRole('main'));
  await main.findByRole('heading', { name: 'What they may cost' });
  const enter = (name: string, value: string): void => {
    const field = main.getByRole('textbox', { name });
    fireEvent.change(field, { target: { value } });
    fireEvent.blur(field);
  };
  return { host, kept, main, enter };
}

test('an amount a day is stored in millionths, and an emptied one is no limit', async () => {
  const { kept, enter } = await open();
  enter('Most that may be spent a day', '1.50');
  await waitFor(() => expect(kept.setup.budget.perDayMicros).toBe(1_500_000));
  expect(kept.setup.budget.perMonthMicros).toBeNull();
  enter('Most that may be spent a day', '');
  await waitFor(() => expect(kept.setup.budget.perDayMicros).toBeNull());
});

test('what is spent is told, also where it is less than a cent', async () => {
  const { main } = await open({
    ...bothChosen,
    spent: { dayMicros: 400, monthMicros: 2_340_000 },
  });
  expect(main.getByText(/Spent today: \$0\.0004\. This month: \$2\.34\./)).toBeTruthy();
});

test('a price is stored once both of its halves are there, never half of it', async () => {
  const { host, kept, main, enter } = await open();
  enter('What it reads: big, a million tokens', '0.15');
  expect(await main.findByText('Stored once both are entered.')).toBeTruthy();
  expect(host.calledWith('models.setPrice')).toEqual([]);
  enter('What it writes: big, a million tokens', '0.6');
  const place = { providerId: remote.id, model: 'big' };
  await waitFor(() =>
    expect(kept.setup.prices).toEqual([{ ...place, inputMicros: 150_000, outputMicros: 600_000 }]),
  );
  expect(main.queryByText('Stored once both are entered.')).toBeNull();
});

test('prices are wanted of models elsewhere alone', async () => {
  const { main } = await open();
  expect(main.getByRole('textbox', { name: 'What it reads: big, a million tokens' })).toBeTruthy();
  expect(
    main.queryByRole('textbox', { name: 'What it reads: small, a million tokens' }),
  ).toBeNull();
});

test('a limit without a price says that nothing is sent', async () => {
  const budget = { currency: 'EUR', perDayMicros: null, perMonthMicros: 5_000_000 };
  const { main } = await open({ ...bothChosen, budget });
  expect(main.getByText(/nothing is sent to it before its price is known/)).toBeTruthy();
});

test('models on this computer alone have no costs to be set', async () => {
  const { host } = createSettingsHost();
  keepModels(host, makeSetup({ providers: [local] }));
  openWindow(host, '/settings/models');
  await screen.findByRole('heading', { name: 'What they may help with' });
  expect(screen.queryByRole('heading', { name: 'What they may cost' })).toBeNull();
});
