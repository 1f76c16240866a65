/** What an RTF group inherits from the one around it, and gives back at its end. */
import type { TextLook } from '../flow-document.ts';
import type { RtfWriter } from './rtf-writer.ts';

/**
 * Where text goes: into the document; to the sign before a list item; to a field's instruction; to
 * the font table; nowhere. `shape` is nowhere too, but for the text box in it.
 */
export type RtfDestination = 'text' | 'marker' | 'instruction' | 'fonts' | 'shape' | 'nowhere';

/** A field: its instruction comes first, and says what its result is. */
export interface RtfField {
  instruction: string;
}

export interface RtfState {
  readonly destination: RtfDestination;
  readonly writer: RtfWriter;
  readonly look: TextLook;
  readonly font: number;
  readonly isHidden: boolean;
  readonly isInTable: boolean;
  /** It has a level in the document's outline. */
  readonly isHeading: boolean;
  /** Of lists. */
  readonly level: number;
  /** How many characters stand in for each `\u`, for readers that do not know it. */
  readonly fallbackLength: number;
  readonly field: RtfField | null;
  readonly href: string | null;
}

/** Half-points, where the file does not say. */
const usualSize = 24;

export function plainState(writer: RtfWriter): RtfState {
  return {
    ...{ destination: 'text', writer, look: plainText(''), font: -1, isHidden: false },
    ...{ isInTable: false, isHeading: false, level: 0, fallbackLength: 1, field: null, href: null },
  };
}

const plainText = (fontName: string): TextLook => ({
  fontSize: usualSize / 2,
  fontName,
  isBold: false,
  isItalic: false,
});

/** The state after a control word that sets how text looks; null for any other word. */
export function applyFormat(state: RtfState, word: string, value: number | null): RtfState | null {
  const isOn = value !== 0;
  const { look } = state;
  switch (word) {
    case 'plain':
      return { ...state, look: plainText(look.fontName), isHidden: false };
    case 'pard':
      return { ...state, isInTable: false, isHeading: false, level: 0 };
    case 'b':
      return { ...state, look: { ...look, isBold: isOn } };
    case 'i':
      return { ...state, look: { ...look, isItalic: isOn } };
    case 'fs':
      return { ...state, look: { ...look, fontSize: clampSize((value ?? usualSize) / 2) } };
    case 'f':
      return { ...state, font: value ?? 0, look: { ...look, fontName: `F${value ?? 0}` } };
    case 'v':
      return { ...state, isHidden: isOn };
    case 'deleted':
      return { ...state, destination: isOn ? 'nowhere' : state.destination };
    case 'intbl':
      return { ...state, isInTable: true };
    case 'outlinelevel':
      return { ...state, isHeading: (value ?? 9) < 9 };
    case 'ilvl':
      return { ...state, level: Math.min(Math.max(value ?? 0, 0), 8) };
    case 'uc':
      return { ...state, fallbackLength: Math.min(Math.max(value ?? 1, 0), 8) };
    default:
      return null;
  }
}

const clampSize = (points: number): number => Math.min(Math.max(points, 1), 200);
