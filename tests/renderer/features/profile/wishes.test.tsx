import { ORPCError } from '@orpc/client';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { noPreferences } from '../../../../src/shared/domain/preferences.ts';
import { openWindow } from '../../support/open-window.tsx';
import { createProfileHost } from '../../support/profile-host.ts';

function open() {
  const made = createProfileHost();
  openWindow(made.host, '/profile?show=wishes');
  return made;
}

const form = async () => within(await screen.findByRole('region', { name: 'Preferences' }));

test('preferences are saved as a whole, by themselves', async () => {
  const { host } = open();
  const wishes = await form();
  fireEvent.click(wishes.getByRole('checkbox', { name: 'Remote' }));
  fireEvent.click(wishes.getByRole('checkbox', { name: 'Senior' }));
  fireEvent.change(wishes.getByRole('textbox', { name: 'Amount' }), { target: { value: '48000' } });
  fireEvent.change(wishes.getByLabelText('Per'), { target: { value: 'month' } });
  expect(await wishes.findByText('Saved')).toBeTruthy();
  expect(host.calledWith('profile.preferences.save')).toEqual([
    {
      revision: 0,
      preferences: {
        ...noPreferences,
        ...{ workplaces: ['remote'], seniorities: ['senior'] },
        salary: { amount: 48_000, currency: 'EUR', period: 'month' },
      },
    },
  ]);
});

test('a change of another window is taken over, the own one does not disturb the typing', async () => {
  const { host, kept } = open();
  const wishes = await form();
  const hybrid = wishes.getByRole('checkbox', { name: 'Hybrid' });
  fireEvent.click(hybrid);
  expect(await wishes.findByText('Saved')).toBeTruthy();
  kept.revision = 1;
  kept.preferences = { ...noPreferences, workplaces: ['hybrid'] };
  const asked = host.calledWith('profile.preferences.get').length;
  host.send({ type: 'profile.changed' });
  await waitFor(() =>
    expect(host.calledWith('profile.preferences.get').length).toBeGreaterThan(asked),
  );
  expect(hybrid.isConnected).toBe(true);
  kept.revision = 2;
  kept.preferences = { ...noPreferences, workplaces: ['on-site'] };
  host.send({ type: 'profile.changed' });
  const onSite = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'On site' });
  await waitFor(() => expect(onSite().checked).toBe(true));
});

test('a search with a taken name is not saved, and says why', async () => {
  const { host } = open();
  host.answers['profile.searches.save'] = () => {
    throw new ORPCError('CONFLICT', { defined: true, data: { state: 'name-taken' } });
  };
  fireEvent.click(await screen.findByRole('button', { name: 'Add a search' }));
  const name = screen.getByRole('textbox', { name: 'Name of the search' });
  fireEvent.change(name, { target: { value: 'Near home' } });
  fireEvent.submit(name.closest('form') as HTMLFormElement);
  expect(await screen.findByText('Another search has this name.')).toBeTruthy();
  expect(name.isConnected).toBe(true);
});
