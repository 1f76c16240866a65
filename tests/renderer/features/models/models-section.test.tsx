import '../../support/be-patient.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ModelSetup } from '../../../../src/shared/contract/models.ts';
import { choosing, keepModels, local, makeSetup, remote } from '../../support/models.ts';
import { openWindow } from '../../support/open-window.tsx';
import { createSettingsHost } from '../../support/settings-host.ts';

function open(setup: ModelSetup = makeSetup()) {
  const { host } = createSettingsHost();
  const kept = keepModels(host, setup);
  openWindow(host, '/settings/models');
  return { host, kept };
}

const main = () => within(screen.getByRole('main'));
const field = (name: string) => main().findByRole('combobox', { name });
const change = (element: HTMLElement, value: string) =>
  fireEvent.change(element, { target: { value } });

test('with nothing set up it says that none is needed and what one would add, and asks nobody', async () => {
  const { host } = open();
  expect(await main().findByText(/works without a language model/)).toBeTruthy();
  expect(main().getByRole('switch', { name: 'Say where a model could help' })).toBeTruthy();
  expect(main().queryByRole('heading', { name: 'What they may cost' })).toBeNull();
  expect(host.calledWith('models.test')).toEqual([]);
  expect(host.calledWith('models.detect')).toEqual([]);
});

test('a server that is found on this computer is set up from what was found', async () => {
  const { host } = open();
  const found = { type: 'lm-studio', baseUrl: 'http://localhost:1234/v1', models: ['small'] };
  host.answers['models.detect'] = () => ({ servers: [found] });
  fireEvent.click(await main().findByRole('button', { name: 'Look for one on this computer' }));
  expect(await main().findByText('LM Studio at localhost:1234, with 1 model')).toBeTruthy();
  fireEvent.click(main().getByRole('button', { name: 'Use it: LM Studio' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Set up a model server' }));
  expect(dialog.getByText('On this device')).toBeTruthy();
  fireEvent.click(dialog.getByRole('button', { name: 'Add it' }));
  const { models: _, ...settings } = found;
  await waitFor(() =>
    expect(host.calledWith('models.addProvider')).toEqual([
      { settings: { ...settings, name: 'LM Studio', allowsPrivateHosts: false }, key: null },
    ]),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('where none answers it says so, and what to do', async () => {
  open();
  fireEvent.click(await main().findByRole('button', { name: 'Look for one on this computer' }));
  expect(await main().findByText(/None answers here/)).toBeTruthy();
});

test('only servers on this computer are asked for their models by themselves', async () => {
  const { host } = open(makeSetup({ providers: [local, remote] }));
  const cards = await main().findByRole('listitem', { name: 'Ollama' });
  expect(within(cards).getByText('On this device')).toBeTruthy();
  expect(await within(cards).findByText(/has small and large/)).toBeTruthy();
  expect(main().getByText('Sends to models.example.com')).toBeTruthy();
  expect(host.calledWith('models.test')).toEqual([{ id: local.id }]);
  fireEvent.click(main().getByRole('button', { name: 'Test connection: Some service' }));
  await waitFor(() => expect(host.calledWith('models.test')).toContainEqual({ id: remote.id }));
});

test('a test that fails says why and what helps', async () => {
  const { host } = open(makeSetup({ providers: [remote] }));
  const values = { server: 'models.example.com' };
  host.answers['models.test'] = () => ({
    ...{ isOk: false, models: [], code: 'provider-auth', values },
  });
  fireEvent.click(await main().findByRole('button', { name: /^Test connection/ }));
  const said = await main().findByText(/models\.example\.com did not accept the key/);
  expect(said.textContent).toContain('Enter a valid key');
});

test('each use has a model of its own, or none, and a choice is taken back by Ctrl+Z', async () => {
  const { host, kept } = open(makeSetup({ providers: [local] }));
  const structuring = await field('Résumés into fields');
  expect(main().getByText(/rules do it, and say what they are unsure of/)).toBeTruthy();
  await within(structuring).findByRole('option', { name: 'large' });
  change(structuring, `${local.id} large`);
  const chosen = { providerId: local.id, model: 'large' };
  await waitFor(() => expect(kept.setup.choices.structuring).toEqual(chosen));
  expect(await main().findByText('Saved: Résumés into fields')).toBeTruthy();
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  await waitFor(() => expect(kept.setup.choices.structuring).toBeNull());
  expect(host.calledWith('models.choose')).toHaveLength(2);
});

test('a model that a server does not name can be chosen by its name', async () => {
  const { kept } = open(makeSetup({ providers: [remote] }));
  change(await field('Pages that nothing else can read'), `${remote.id} `);
  const name = await main().findByRole('textbox', { name: /Name of the model/ });
  change(name, ' seer:7b ');
  fireEvent.submit(name);
  const chosen = { providerId: remote.id, model: 'seer:7b' };
  await waitFor(() => expect(kept.setup.choices.vision).toEqual(chosen));
});

test('what may be sent is asked for models elsewhere only', async () => {
  const setup = makeSetup({ providers: [local, remote] });
  const { kept } = open(
    choosing(setup, { structuring: [remote, 'big'], vision: [local, 'small'] }),
  );
  const consent = await field('What is sent to models.example.com: Résumés into fields');
  expect(main().queryByRole('combobox', { name: /What is sent to.*Pages/ })).toBeNull();
  change(consent, 'redacted');
  const place = { providerId: remote.id, use: 'structuring' };
  await waitFor(() =>
    expect(kept.setup.consents).toEqual([{ ...place, isAllowed: true, isRedacted: true }]),
  );
  change(consent, 'never');
  await waitFor(() => expect(kept.setup.consents[0]?.isAllowed).toBe(false));
  change(consent, 'ask');
  await waitFor(() => expect(kept.setup.consents).toEqual([]));
});

test('removing a server is asked about, and says that its key goes for good', async () => {
  const { host } = open(makeSetup({ providers: [remote] }));
  fireEvent.click(await main().findByRole('button', { name: 'Remove: Some service' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Remove Some service?' }));
  expect(dialog.getByText(/key cannot be brought back/)).toBeTruthy();
  fireEvent.click(dialog.getByRole('button', { name: 'Leave it' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(host.calledWith('models.removeProvider')).toEqual([]);
  fireEvent.click(main().getByRole('button', { name: 'Remove: Some service' }));
  const again = within(await screen.findByRole('dialog', { name: 'Remove Some service?' }));
  fireEvent.click(again.getByRole('button', { name: 'Remove' }));
  await waitFor(() =>
    expect(host.calledWith('models.removeProvider')).toEqual([{ id: remote.id }]),
  );
  expect(await main().findByText(/works without a language model/)).toBeTruthy();
});
