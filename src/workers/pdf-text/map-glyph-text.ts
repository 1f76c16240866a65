/** What a glyph reads as: ligatures opened, symbols and private characters made plain. */
import type { DrawnGlyph } from './page-drawing.ts';

/** Private use characters that Word's Symbol and Wingdings bullets come out as. */
const privateBullets =
  /[\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc\uf076\uf06c\uf06e\uf071\uf0e0\uf0f0\uf0c4]/gu;
const privateDashes = /[\uf02d\uf0be]/gu;
const privateUse = /[\p{Co}\p{Cn}]/gu;
const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};
const spaces = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
/** What has no look of its own: zero-width and direction marks, variation selectors, tags. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u202a-\u202e]/gu;
const controls = /\p{Cc}/gu;

/**
 * The text of a glyph for reading: an empty string for what only decorates, one space for a space.
 *
 * A soft hyphen that has a width was drawn, so a person sees a hyphen; one without is a hint for
 * line breaking and is dropped.
 */
export function mapGlyphText({ text, font, x, endX, y, endY }: DrawnGlyph): string {
  if (font.isIcons) return '';
  // Nearly every glyph; nothing below would change it.
  if (!font.isSymbols && text.length === 1 && text >= '!' && text <= '~') return text;
  const isDrawn = Math.hypot(endX - x, endY - y) > 0;
  const plain = text
    .replace(/\u00ad/gu, isDrawn ? '-' : '')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(spaces, ' ')
    .replace(invisible, '')
    .replace(controls, '')
    .replace(/[\ufb00-\ufb06]/gu, (ligature) => ligatures[ligature] ?? ligature)
    .replace(/\u02bc/gu, '’')
    .replace(privateBullets, '•')
    .replace(privateDashes, '-');
  if (/^-{2,}$/.test(plain)) return '-';
  if (font.isSymbols && /[\p{L}\p{N}\p{Co}]/u.test(plain)) return '•';
  return plain.replace(privateUse, '');
}
