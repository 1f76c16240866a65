import { describe, expect, test } from 'vitest';
import {
  applyEdit,
  type Edit,
  type EditHistory,
  redo,
  startHistory,
  undo,
} from '../../../../src/renderer/features/editor/edit-history.ts';

const start = startHistory({ basics: { name: 'Ines' }, work: [{ name: 'A' }, { name: 'B' }] });

/** Edits half a second apart. */
function edited(history: EditHistory, ...edits: readonly Edit[]): EditHistory {
  return edits.reduce((at, edit, index) => applyEdit(at, edit, index * 500), history);
}

const type = (pointer: string, value: string): Edit => ({ type: 'set', pointer, value });

describe('typing', () => {
  test('in one field is undone in one go, and done again', () => {
    const typed = edited(start, type('/basics/name', 'Ines '), type('/basics/name', 'Ines C'));
    expect(typed.resume.basics.name).toBe('Ines C');
    expect(undo(typed).resume).toEqual(start.resume);
    expect(redo(undo(typed)).resume).toEqual(typed.resume);
  });

  test('in two fields is undone one after the other', () => {
    const typed = edited(start, type('/basics/name', 'X'), type('/basics/email', 'x'));
    expect(undo(typed).resume.basics).toEqual({ name: 'X' });
    expect(undo(undo(typed)).resume).toEqual(start.resume);
  });

  test('after a pause is a step of its own', () => {
    const first = applyEdit(start, type('/basics/name', 'X'), 0);
    const second = applyEdit(first, type('/basics/name', 'XY'), 60_000);
    expect(undo(second).resume.basics.name).toBe('X');
  });

  test('after an undo forgets what could have been done again', () => {
    const typed = edited(start, type('/basics/name', 'X'));
    const other = applyEdit(undo(typed), type('/basics/email', 'e'), 0);
    expect(redo(other)).toBe(other);
  });

  test('makes the objects on its way, and undefined takes a field away', () => {
    const typed = edited(start, type('/basics/location/city', 'Porto'));
    expect(typed.resume.basics.location).toEqual({ city: 'Porto' });
    const without = applyEdit(start, { type: 'set', pointer: '/basics/name', value: undefined }, 0);
    expect(without.resume.basics).toEqual({});
  });
});

describe('entries', () => {
  const names = ({ resume }: EditHistory) => resume.work?.map(({ name }) => name);

  test('are moved, as far as the list goes', () => {
    const up: Edit = { type: 'move', pointer: '/work', index: 1, by: -1 };
    expect(names(edited(start, up))).toEqual(['B', 'A']);
    const far: Edit = { type: 'move', pointer: '/work', index: 0, by: 9 };
    expect(names(edited(start, far))).toEqual(['B', 'A']);
  });

  test('are added to lists that are not there yet, and removed', () => {
    const add: Edit = { type: 'insert', pointer: '/skills', index: 0, value: {} };
    expect(edited(start, add).resume.skills).toEqual([{}]);
    const remove: Edit = { type: 'remove', pointer: '/work', index: 0 };
    expect(names(edited(start, remove))).toEqual(['B']);
    expect(names(undo(edited(start, remove)))).toEqual(['A', 'B']);
  });
});

test('nothing to undo or to do again leaves all as it is', () => {
  expect(undo(start)).toBe(start);
  expect(redo(start)).toBe(start);
});
