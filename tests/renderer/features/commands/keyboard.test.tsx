import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Command } from '../../../../src/renderer/features/commands/command.ts';
import { CommandKeyboard } from '../../../../src/renderer/features/commands/command-keyboard.tsx';
import {
  CommandsProvider,
  useCommands,
} from '../../../../src/renderer/features/commands/commands-provider.tsx';
import { renderView } from '../../support/open-window.tsx';

const run = vi.fn<(id: string) => void>();

function Offering() {
  const offer = (id: string, shortcut: NonNullable<Command['shortcut']>): Command => ({
    id,
    title: id,
    group: 'do',
    shortcut,
    run: () => run(id),
  });
  useCommands([
    offer('help', { key: '?' }),
    offer('today', { after: 'g', key: 't' }),
    offer('open', { key: 'o', mod: true, inFields: true }),
    offer('undo', { key: 'z', mod: true }),
    offer('palette', { key: 'k', mod: true, overSheet: true }),
  ]);
  return null;
}

beforeEach(() => {
  renderView(
    <CommandsProvider>
      <Offering />
      <CommandKeyboard />
      <input aria-label="field" />
      <input aria-label="box" type="checkbox" />
      <div contentEditable="true" suppressContentEditableWarning aria-label="free" role="note" />
      <div role="dialog" aria-label="panel">
        <button type="button">in panel</button>
      </div>
    </CommandsProvider>,
  );
});

afterEach(() => run.mockReset());

const ran = () => run.mock.calls.flat();

test('runs the command of a key, and of two keys in a row', () => {
  fireEvent.keyDown(document.body, { key: '?' });
  fireEvent.keyDown(document.body, { key: 'g' });
  fireEvent.keyDown(document.body, { key: 't' });
  expect(ran()).toEqual(['help', 'today']);
});

test('wants the two keys right after one another', () => {
  fireEvent.keyDown(document.body, { key: 'g' });
  fireEvent.keyDown(document.body, { key: 'x' });
  fireEvent.keyDown(document.body, { key: 't' });
  fireEvent.keyDown(document.body, { key: 't' });
  expect(ran()).toEqual([]);
});

describe('while one types', () => {
  test.each(['field', 'free'])('only what is meant for fields is heard (%s)', (name) => {
    const field = screen.getByLabelText(name);
    fireEvent.keyDown(field, { key: '?' });
    fireEvent.keyDown(field, { key: 'z', ctrlKey: true });
    expect(ran()).toEqual([]);
    fireEvent.keyDown(field, { key: 'o', ctrlKey: true });
    expect(ran()).toEqual(['open']);
  });

  test('a sign out of several keys is no shortcut', () => {
    fireEvent.keyDown(document.body, { key: '?', isComposing: true });
    expect(ran()).toEqual([]);
  });

  test('a checkbox is no place to type', () => {
    fireEvent.keyDown(screen.getByLabelText('box'), { key: '?' });
    expect(ran()).toEqual(['help']);
  });
});

test('in a panel single keys are its own, and above all else a modal dialog hears alone', () => {
  const inside = screen.getByRole('button', { name: 'in panel' });
  fireEvent.keyDown(inside, { key: '?' });
  expect(ran()).toEqual([]);
  fireEvent.keyDown(inside, { key: 'z', ctrlKey: true });
  expect(ran()).toEqual(['undo']);
  screen.getByRole('dialog').setAttribute('aria-modal', 'true');
  fireEvent.keyDown(document.body, { key: 'o', ctrlKey: true });
  expect(ran()).toEqual(['undo']);
});

test('what a modal dialog keeps from the window does not go to the browser, but a field has its own', () => {
  const dialog = screen.getByRole('dialog');
  dialog.setAttribute('aria-modal', 'true');
  const field = dialog.appendChild(document.createElement('textarea'));
  const goesOn = (key: string) => fireEvent.keyDown(field, { key, ctrlKey: true });
  expect({ o: goesOn('o'), z: goesOn('z'), a: goesOn('a') }).toEqual({
    o: false,
    z: true,
    a: true,
  });
  field.remove();
  expect(ran()).toEqual([]);
});

test('over the sheet of shortcuts only what takes its place is heard', () => {
  const dialog = screen.getByRole('dialog');
  dialog.setAttribute('aria-modal', 'true');
  dialog.setAttribute('data-command-sheet', '');
  const inside = screen.getByRole('button', { name: 'in panel' });
  fireEvent.keyDown(inside, { key: 'k', ctrlKey: true });
  fireEvent.keyDown(inside, { key: 'o', ctrlKey: true });
  expect(ran()).toEqual(['palette']);
});

test('a key that somebody took, or that is held down, runs nothing', () => {
  const take = (event: Event) => event.preventDefault();
  document.body.addEventListener('keydown', take);
  fireEvent.keyDown(document.body, { key: '?' });
  document.body.removeEventListener('keydown', take);
  fireEvent.keyDown(document.body, { key: '?', repeat: true });
  expect(ran()).toEqual([]);
});

test('single keys can be switched off; those with Ctrl stay', () => {
  localStorage.setItem('nightshift.single-keys', 'off');
  fireEvent(
    window,
    new StorageEvent('storage', {
      key: 'nightshift.single-keys',
      newValue: 'off',
      storageArea: localStorage,
    }),
  );
  fireEvent.keyDown(document.body, { key: '?' });
  fireEvent.keyDown(document.body, { key: 'g' });
  fireEvent.keyDown(document.body, { key: 't' });
  expect(ran()).toEqual([]);
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  expect(ran()).toEqual(['undo']);
});
