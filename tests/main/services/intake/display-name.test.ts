import { describe, expect, it } from 'vitest';
import { toDisplayName } from '../../../../src/main/services/intake/display-name.ts';

describe('toDisplayName', () => {
  it.each([
    ['a path', '/home/ada/cv.pdf', 'cv.pdf'],
    ['a Windows path', 'C:\\Users\\ada\\cv.pdf', 'cv.pdf'],
    ['a climbing path', '../../etc/passwd', 'passwd'],
    ['a folder with a slash at its end', 'résumés/', 'résumés'],
    ['a right-to-left override', 'cv\u202Efdp.exe', 'cvfdp.exe'],
    ['isolates and marks', '\u2066cv\u2069\u200F.pdf', 'cv.pdf'],
    ['controls and line breaks', 'c\u0000v\n\u001b[31m.pdf', 'cv[31m.pdf'],
    ['an invisible space', 'c\u200Bv\uFEFF.pdf', 'cv.pdf'],
    ['half of a surrogate pair', 'cv\uD800.pdf', 'cv.pdf'],
    ['runs of spaces', '  my   cv .pdf ', 'my cv .pdf'],
    ['decomposed letters', 're\u0301sume\u0301.pdf', 'résumé.pdf'],
    ['joiners that scripts need', 'نام\u200Cها.pdf', 'نام\u200Cها.pdf'],
    ['nothing', '', 'file'],
    ['nothing visible', '\u202E\u0007', 'file'],
  ])('cleans %s', (_what, name, expected) => {
    expect(toDisplayName(name)).toBe(expected);
  });

  it('shortens a long name and keeps its extension', () => {
    const shown = toDisplayName(`${'é'.repeat(500)}.docx`);
    expect([...shown]).toHaveLength(160);
    expect(shown).toMatch(/^é+….docx$/);
  });

  it('does not take a long tail for an extension', () => {
    expect([...toDisplayName(`a.${'b'.repeat(500)}`)]).toHaveLength(160);
  });
});
