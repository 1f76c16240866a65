import { expect, test } from 'vitest';
import {
  pushAct,
  type UndoStack,
  withoutAct,
} from '../../../../src/renderer/features/undo/undo-stack.ts';

const act = (id: string) => ({ id, title: `${id} was done.`, undo: () => {} });
const ids = (stack: UndoStack) => stack.map(({ id }) => id);

test('the last act stands on top, and the same act only once', () => {
  const stack = ['a', 'b', 'a'].map(act).reduce<UndoStack>(pushAct, []);
  expect(ids(stack)).toEqual(['b', 'a']);
});

test('the oldest acts are forgotten', () => {
  const stack = Array.from({ length: 25 }, (_, index) => act(`${index}`)).reduce<UndoStack>(
    pushAct,
    [],
  );
  expect(stack).toHaveLength(20);
  expect(ids(stack).at(0)).toBe('5');
});

test('an act that is gone leaves the others, and the stack as it was when it was not there', () => {
  const stack = ['a', 'b'].map(act).reduce<UndoStack>(pushAct, []);
  expect(ids(withoutAct(stack, 'a'))).toEqual(['b']);
  expect(withoutAct(stack, 'c')).toBe(stack);
});
