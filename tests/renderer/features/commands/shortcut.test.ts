import { describe, expect, test } from 'vitest';
import {
  isPressed,
  type KeyPress,
  toAriaShortcut,
} from '../../../../src/renderer/features/commands/shortcut.ts';

function press(parts: Partial<KeyPress>): KeyPress {
  return {
    key: 'k',
    code: 'KeyK',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...parts,
  };
}

const palette = { key: 'k', mod: true } as const;

describe('a shortcut with Ctrl', () => {
  test('is Cmd on a Mac, and only there', () => {
    expect(isPressed(palette, press({ ctrlKey: true }), false)).toBe(true);
    expect(isPressed(palette, press({ metaKey: true }), false)).toBe(false);
    expect(isPressed(palette, press({ metaKey: true }), true)).toBe(true);
    expect(isPressed(palette, press({ ctrlKey: true }), true)).toBe(false);
  });

  test('is the letter that is printed on the key, wherever it stands', () => {
    expect(isPressed(palette, press({ key: 'k', code: 'KeyV', ctrlKey: true }), false)).toBe(true);
    expect(isPressed(palette, press({ key: 'v', code: 'KeyK', ctrlKey: true }), false)).toBe(false);
  });

  test('is the key in its place where the layout has no Latin letters', () => {
    expect(isPressed(palette, press({ key: 'л', ctrlKey: true }), false)).toBe(true);
    expect(isPressed(palette, press({ key: 'л', code: 'KeyJ', ctrlKey: true }), false)).toBe(false);
  });

  test('is another one with Shift or Alt', () => {
    const redo = { key: 'z', mod: true, shift: true } as const;
    expect(isPressed(palette, press({ ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(isPressed(palette, press({ ctrlKey: true, altKey: true }), false)).toBe(false);
    expect(isPressed(redo, press({ key: 'Z', ctrlKey: true, shiftKey: true }), false)).toBe(true);
    expect(isPressed(redo, press({ key: 'z', ctrlKey: true }), false)).toBe(false);
  });
});

describe('a single key', () => {
  test('is a sign however the layout writes it', () => {
    const help = { key: '?' };
    expect(isPressed(help, press({ key: '?', code: 'Slash', shiftKey: true }), false)).toBe(true);
    expect(isPressed(help, press({ key: '?', ctrlKey: true, altKey: true }), false)).toBe(true);
    expect(isPressed(help, press({ key: '?', ctrlKey: true }), false)).toBe(false);
  });

  test('is a letter alone, with the capitals locked as well', () => {
    const tray = { key: 'j' };
    expect(isPressed(tray, press({ key: 'J' }), false)).toBe(true);
    expect(isPressed(tray, press({ key: 'J', shiftKey: true }), false)).toBe(false);
    expect(isPressed(tray, press({ key: 'j', ctrlKey: true }), false)).toBe(false);
  });
});

test('shortcuts are told to assistive technology in its own form', () => {
  expect(toAriaShortcut(palette)).toBe('Control+K Meta+K');
  expect(toAriaShortcut({ key: 'z', mod: true, shift: true })).toBe('Control+Shift+Z Meta+Shift+Z');
  expect(toAriaShortcut({ key: '?' })).toBe('?');
  expect(toAriaShortcut({ after: 'g', key: 't' })).toBeUndefined();
});
