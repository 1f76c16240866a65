import { notifications } from '@mantine/notifications';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CommandKeyboard } from '../../../../src/renderer/features/commands/command-keyboard.tsx';
import { CommandsProvider } from '../../../../src/renderer/features/commands/commands-provider.tsx';
import { UndoProvider, useUndo } from '../../../../src/renderer/features/undo/undo-provider.tsx';
import type { UndoableAct } from '../../../../src/renderer/features/undo/undo-stack.ts';
import { renderView } from '../../support/open-window.tsx';

type Desk = ReturnType<typeof useUndo>;

let desk: Desk;

function Taking() {
  desk = useUndo();
  return <input aria-label="field" />;
}

beforeEach(() => {
  vi.useFakeTimers();
  renderView(
    <CommandsProvider>
      <UndoProvider>
        <Taking />
        <CommandKeyboard />
      </UndoProvider>
    </CommandsProvider>,
  );
});

afterEach(() => {
  notifications.clean();
  vi.useRealTimers();
});

function offer(id: string, parts: Partial<UndoableAct> = {}) {
  const undo = vi.fn<() => unknown>();
  act(() => desk.offer({ id, title: `${id} was removed.`, undo, ...parts }));
  return parts.undo ?? undo;
}

const pressUndo = (target: Element = document.body) =>
  fireEvent.keyDown(target, { key: 'z', ctrlKey: true });
const spoken = () => screen.getByRole('status').textContent;
const toast = () => screen.queryByRole('button', { name: 'Undo' });
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

describe('Ctrl+Z', () => {
  test('takes back the last act, then the one before, each once', () => {
    const first = offer('first');
    const second = offer('second');
    pressUndo();
    expect(second).toHaveBeenCalledOnce();
    expect(first).not.toHaveBeenCalled();
    expect(spoken()).toBe('Undone: second was removed.');
    pressUndo();
    pressUndo();
    expect(first).toHaveBeenCalledOnce();
    expect(second).toHaveBeenCalledOnce();
  });

  test('belongs to the field while one types', () => {
    const undo = offer('one');
    pressUndo(screen.getByLabelText('field'));
    expect(undo).not.toHaveBeenCalled();
  });

  test('leaves alone what cannot be taken back any more', async () => {
    const undo = offer('one');
    act(() => desk.withdraw('one'));
    pressUndo();
    expect(undo).not.toHaveBeenCalled();
    await pass(1_000);
    expect(toast()).toBeNull();
  });
});

describe('the toast', () => {
  test('says what was done, and takes it back', () => {
    const undo = offer('one');
    expect(spoken()).toBe('one was removed.');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledOnce();
    pressUndo();
    expect(undo).toHaveBeenCalledOnce();
  });

  test('goes by itself after ten seconds, and the act can still be undone', async () => {
    const undo = offer('one');
    await pass(9_000);
    expect(toast()).not.toBeNull();
    await pass(3_000);
    expect(toast()).toBeNull();
    pressUndo();
    expect(undo).toHaveBeenCalledOnce();
  });

  test('waits while the pointer or the focus is on it', async () => {
    offer('one');
    const button = within(document.body).getByRole('button', { name: 'Undo' });
    fireEvent.focus(button);
    await pass(60_000);
    expect(toast()).not.toBeNull();
    fireEvent.blur(button);
    fireEvent.pointerEnter(button.parentElement as Element);
    await pass(60_000);
    expect(toast()).not.toBeNull();
    fireEvent.pointerLeave(button.parentElement as Element);
    await pass(12_000);
    expect(toast()).toBeNull();
  });

  test('is not there for what is told in its place', () => {
    const undo = vi.fn();
    offer('one', { isToldInPlace: true, undo });
    expect(toast()).toBeNull();
    expect(spoken()).toBe('');
    pressUndo();
    expect(undo).toHaveBeenCalledOnce();
  });
});

test('what could not be taken back is told', async () => {
  offer('one', { undo: () => Promise.reject(new Error('planted')) });
  pressUndo();
  await pass(0);
  expect(screen.getByText('This could not be undone just now: one was removed.')).toBeTruthy();
});
