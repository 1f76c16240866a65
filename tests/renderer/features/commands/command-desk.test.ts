import { expect, test, vi } from 'vitest';
import type { Command } from '../../../../src/renderer/features/commands/command.ts';
import { createCommandDesk } from '../../../../src/renderer/features/commands/command-desk.ts';

function command(parts: Partial<Command>): Command {
  return { id: 'do.it', title: 'Do it', group: 'do', run: () => {}, ...parts };
}

test('offering the same again is no news, and runs what is newest', () => {
  const desk = createCommandDesk();
  const owner = {};
  const onChange = vi.fn();
  const newest = vi.fn();
  desk.offer(owner, [command({})]);
  desk.subscribe(onChange);
  const list = desk.list();
  desk.offer(owner, [command({ run: newest })]);
  expect(onChange).not.toHaveBeenCalled();
  expect(desk.list()).toBe(list);
  list[0]?.run();
  expect(newest).toHaveBeenCalledOnce();
});

test('a new title is news', () => {
  const desk = createCommandDesk();
  const owner = {};
  const onChange = vi.fn();
  desk.offer(owner, [command({})]);
  desk.subscribe(onChange);
  desk.offer(owner, [command({ title: 'Do it again' })]);
  expect(onChange).toHaveBeenCalledOnce();
  expect(desk.list().map(({ title }) => title)).toEqual(['Do it again']);
});

test('what is not available, or not offered any more, is not listed', () => {
  const desk = createCommandDesk();
  const owner = {};
  desk.offer(owner, [command({ isAvailable: false })]);
  expect(desk.list()).toEqual([]);
  desk.offer(owner, [command({})]);
  expect(desk.list()).toHaveLength(1);
  desk.withdraw(owner);
  expect(desk.list()).toEqual([]);
});

test('of two commands with one shortcut the screen’s own keeps it', () => {
  const desk = createCommandDesk();
  const shortcut = { key: 'z', mod: true } as const;
  desk.offer({}, [command({ id: 'undo', group: 'do', shortcut })]);
  desk.offer({}, [command({ id: 'undo.text', group: 'here', shortcut })]);
  expect(desk.list().map(({ id, shortcut: kept }) => [id, kept])).toEqual([
    ['undo.text', shortcut],
    ['undo', undefined],
  ]);
});

test('sources join and leave', () => {
  const desk = createCommandDesk();
  const onChange = vi.fn();
  desk.subscribe(onChange);
  const source = { id: 'documents', title: 'Documents', search: async () => [] };
  const leave = desk.join(source);
  expect(desk.sources()).toEqual([source]);
  leave();
  expect(desk.sources()).toEqual([]);
  expect(onChange).toHaveBeenCalledTimes(2);
});
