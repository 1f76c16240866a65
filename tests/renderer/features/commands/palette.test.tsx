import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CommandLayer } from '../../../../src/renderer/features/commands/command-layer.tsx';
import type { CommandSource } from '../../../../src/renderer/features/commands/command-source.ts';
import {
  CommandsProvider,
  useCommandSource,
} from '../../../../src/renderer/features/commands/commands-provider.tsx';
import { createFakeHost } from '../../support/fake-host.ts';
import { openWindow, renderView } from '../../support/open-window.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

async function openPalette() {
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  const field = await screen.findByRole('combobox', { name: 'Find a command' });
  return { field, dialog: screen.getByRole('dialog', { name: 'Find a command' }) };
}

const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);
const active = () => screen.getByRole('option', { selected: true }).textContent;

describe('the palette', () => {
  test('finds a room, goes there by Enter, and gives the focus back', async () => {
    const { router } = openWindow(createFakeHost());
    const tray = await screen.findByRole('button', { name: /Job tray/ });
    tray.focus();
    const { field } = await openPalette();
    fireEvent.change(field, { target: { value: 'settings' } });
    await waitFor(() => expect(active()).toContain('Go to Settings'));
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(router.state.location.pathname).toBe('/settings'));
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(document.activeElement).toBe(tray);
  });

  test('shows what was chosen last first, also after a reload', async () => {
    const first = openWindow(createFakeHost());
    const { field } = await openPalette();
    fireEvent.change(field, { target: { value: 'insights' } });
    await waitFor(() => expect(active()).toContain('Insights'));
    fireEvent.keyDown(field, { key: 'Enter' });
    first.unmount();
    openWindow(createFakeHost());
    await openPalette();
    const recent = screen.getByRole('group', { name: 'Recent' });
    expect(within(recent).getAllByRole('option')).toHaveLength(1);
    expect(within(recent).getByRole('option', { name: /Insights/ })).toBeTruthy();
    expect(screen.getAllByRole('option', { name: /Insights/ })).toHaveLength(1);
  });

  test('shows shortcuts beside their commands, and tells the field what is chosen', async () => {
    openWindow(createFakeHost());
    const { field } = await openPalette();
    const option = screen.getByRole('option', { name: /Go to Profile/ });
    expect(option.textContent).toMatch(/G.*P$/);
    fireEvent.keyDown(field, { key: 'ArrowUp' });
    const chosen = screen.getByRole('option', { selected: true });
    expect(field.getAttribute('aria-activedescendant')).toBe(chosen.id);
    expect(options().at(-1)).toBe(chosen.textContent);
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(active()).toBe(options()[0]);
  });

  test('says what to do when nothing is found', async () => {
    openWindow(createFakeHost());
    const { field } = await openPalette();
    fireEvent.change(field, { target: { value: 'qqqqqqq' } });
    const nothing = 'Nothing is called “qqqqqqq”.';
    expect(await screen.findByText(nothing, {}, { timeout: 5_000 })).toBeTruthy();
    expect(screen.getByText(/empty the field to see everything/)).toBeTruthy();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(screen.getByRole('combobox')).toBeTruthy();
  });

  test('closes by the keys that opened it', async () => {
    openWindow(createFakeHost());
    const { field } = await openPalette();
    fireEvent.keyDown(field, { key: 'k', ctrlKey: true });
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});

describe('what sources find', () => {
  function Joining({ search }: Pick<CommandSource, 'search'>) {
    useCommandSource({ id: 'documents', title: 'Documents', search });
    return null;
  }
  async function openWith(search: CommandSource['search']) {
    renderView(
      <CommandsProvider>
        <CommandLayer>
          <Joining search={search} />
        </CommandLayer>
      </CommandsProvider>,
    );
    return (await openPalette()).field;
  }

  test('joins the commands under its own title, and runs', async () => {
    const run = vi.fn();
    const field = await openWith(async () => [{ id: '1', title: 'Nora Ellingham', run }]);
    fireEvent.change(field, { target: { value: 'ellingham' } });
    const group = await screen.findByRole('group', { name: 'Documents' });
    fireEvent.click(within(group).getByRole('option', { name: 'Nora Ellingham' }));
    expect(run).toHaveBeenCalledOnce();
  });

  test('is left out when its query was changed meanwhile, or it fails', async () => {
    const answers = new Map<string, PromiseWithResolvers<readonly []>>();
    const search = vi.fn((query: string) => {
      const answer = Promise.withResolvers<readonly []>();
      answers.set(query, answer);
      return answer.promise.then(() => [{ id: query, title: `found ${query}`, run: () => {} }]);
    });
    const field = await openWith(search);
    fireEvent.change(field, { target: { value: 'ellingh' } });
    await waitFor(() => expect(search).toHaveBeenCalledOnce());
    expect(screen.getByText('Looking further for “ellingh”')).toBeTruthy();
    fireEvent.change(field, { target: { value: 'ellingham' } });
    await waitFor(() => expect(search).toHaveBeenCalledTimes(2));
    await act(async () => answers.get('ellingh')?.resolve([]));
    expect(screen.queryByText('found ellingh')).toBeNull();
    await act(async () => answers.get('ellingham')?.reject());
    expect(await screen.findByText('Nothing is called “ellingham”.')).toBeTruthy();
  });
});

describe('the sheet of shortcuts', () => {
  test('lists what works, and switches single keys off, itself too', async () => {
    const host = createFakeHost();
    openWindow(host);
    await screen.findByRole('button', { name: /Job tray/ });
    fireEvent.keyDown(document.body, { key: '?' });
    const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(within(sheet).getByText('Go to Today')).toBeTruthy();
    expect(within(sheet).getByText('Open résumés…')).toBeTruthy();
    fireEvent.click(within(sheet).getByRole('switch', { name: 'Shortcuts of a single key' }));
    expect(within(sheet).queryByText('Go to Today')).toBeNull();
    const told = () => host.calledWith('settings.set');
    await waitFor(() => expect(told()).toEqual([{ hasSingleKeys: false }]));
    expect(within(sheet).getByText('Open résumés…')).toBeTruthy();
    fireEvent.click(within(sheet).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    fireEvent.keyDown(document.body, { key: '?' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
