import '../../support/be-patient.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ModelSetup } from '../../../../src/shared/contract/models.ts';
import { keepModels, makeSetup, remote } from '../../support/models.ts';
import { openWindow } from '../../support/open-window.tsx';
import { createSettingsHost } from '../../support/settings-host.ts';

async function openDialog(setup: ModelSetup, button: string) {
  const { host } = createSettingsHost();
  keepModels(host, setup);
  openWindow(host, '/settings/models');
  const main = within(screen.getByRole('main'));
  fireEvent.click(await main.findByRole('button', { name: button }));
  return { host, dialog: within(await screen.findByRole('dialog')) };
}

const change = (element: HTMLElement, value: string) =>
  fireEvent.change(element, { target: { value } });

test('a key is handed over once, tried before it is stored, and stands in no cache', async () => {
  const { host, dialog } = await openDialog(makeSetup(), 'OpenAI');
  expect(dialog.getByText('Sends to api.openai.com')).toBeTruthy();
  const key = dialog.getByLabelText('Key') as HTMLInputElement;
  expect(key.type).toBe('password');
  change(key, 'canary-key');
  fireEvent.click(dialog.getByRole('button', { name: 'Test connection' }));
  expect(await dialog.findByText(/has small and large/)).toBeTruthy();
  expect(host.calledWith('models.test')).toMatchObject([{ key: 'canary-key' }]);
  expect(host.calledWith('models.addProvider')).toEqual([]);
  fireEvent.click(dialog.getByRole('button', { name: 'Add it' }));
  await waitFor(() =>
    expect(host.calledWith('models.addProvider')).toMatchObject([{ key: 'canary-key' }]),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.body.innerHTML).not.toContain('canary-key');
});

test('a change leaves the key as it is unless another is written or it is removed', async () => {
  const setup = makeSetup({ providers: [remote] });
  const { host, dialog } = await openDialog(setup, 'Change: Some service');
  expect(dialog.getByText(/One is kept/)).toBeTruthy();
  expect((dialog.getByLabelText('Key') as HTMLInputElement).value).toBe('');
  change(dialog.getByRole('textbox', { name: 'Name' }), 'Other name');
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(host.calledWith('models.changeProvider')).toHaveLength(1));
  expect(host.calledWith('models.changeProvider')[0]).not.toHaveProperty('key');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  fireEvent.click(screen.getByRole('button', { name: 'Change: Some service' }));
  const again = within(await screen.findByRole('dialog'));
  fireEvent.click(again.getByRole('button', { name: 'Remove the key' }));
  fireEvent.click(again.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(host.calledWith('models.changeProvider')[1]).toMatchObject({ key: null }),
  );
});

test('where no key can be kept there is no field for one, but the way to give it', async () => {
  const { dialog } = await openDialog(makeSetup({ canKeepKeys: false }), 'OpenAI');
  expect(dialog.queryByLabelText('Key')).toBeNull();
  expect(dialog.getByText(/reads it from its environment/)).toBeTruthy();
});

test('a server whose key comes from the environment names the variable', async () => {
  const keyVariable = 'NIGHTSHIFT_SECRET_MODEL_KEY_1';
  const provider = { ...remote, hasKey: false, keyVariable };
  const setup = makeSetup({ canKeepKeys: false, providers: [provider] });
  const { dialog } = await openDialog(setup, 'Change: Some service');
  expect(dialog.getByText(keyVariable)).toBeTruthy();
  expect(dialog.getByText(/If it needs a key/)).toBeTruthy();
});

test.each(['ftp://models.example.com', 'https://ida:secret@models.example.com/v1', 'models'])(
  'the address %s is not taken, and it says why',
  async (address) => {
    const { host, dialog } = await openDialog(makeSetup(), 'Another');
    change(dialog.getByRole('textbox', { name: 'Name' }), 'Mine');
    change(dialog.getByRole('textbox', { name: 'Address' }), address);
    expect(dialog.getByText(/This is no address of a server/)).toBeTruthy();
    const add = dialog.getByRole('button', { name: 'Add it' }) as HTMLButtonElement;
    expect(add.disabled).toBe(true);
    fireEvent.submit(add);
    expect(host.calledWith('models.addProvider')).toEqual([]);
  },
);

test('the local network is offered, with its reason, only for what is not this computer', async () => {
  const { host, dialog } = await openDialog(makeSetup(), 'Another');
  change(dialog.getByRole('textbox', { name: 'Name' }), 'Under the desk');
  const address = dialog.getByRole('textbox', { name: 'Address' });
  change(address, 'http://localhost:9000/v1');
  expect(dialog.queryByRole('switch')).toBeNull();
  change(address, 'http://192.168.1.20:9000/v1');
  expect(dialog.getByText(/a router or another device/)).toBeTruthy();
  fireEvent.click(dialog.getByRole('switch', { name: /^It is on my own network/ }));
  fireEvent.click(dialog.getByRole('button', { name: 'Add it' }));
  await waitFor(() =>
    expect(host.calledWith('models.addProvider')).toMatchObject([
      { settings: { type: 'compatible', allowsPrivateHosts: true } },
    ]),
  );
});

test('another kind brings its own address, but not over what the user wrote', async () => {
  const { dialog } = await openDialog(makeSetup(), 'Ollama');
  const address = dialog.getByRole('textbox', { name: 'Address' }) as HTMLInputElement;
  const type = dialog.getByRole('combobox', { name: 'What it is' });
  change(type, 'llama-cpp');
  expect(address.value).toBe('http://localhost:8080/v1');
  change(address, 'http://localhost:9999/v1');
  change(type, 'ollama');
  expect(address.value).toBe('http://localhost:9999/v1');
});
