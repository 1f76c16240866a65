import { describe, expect, it } from 'vitest';
import { packRtf } from '../../../support/fixtures/resume-rtf.ts';
import { readFlow, textsOf } from '../read-flow.ts';

const rtf = (body: string, fonts = ''): Buffer =>
  Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}${fonts}}${body}}`,
    'latin1',
  );

describe('the letters of an RTF', () => {
  it.each([
    ['the file’s own code page', "Zo\\'eb \\'96 Caf\\'e9", 'Zoë – Café'],
    ['bytes beyond ASCII as they are', 'Zo\xeb', 'Zoë'],
    ['a font of another code page', "{\\f1 \\'dd\\'eb\\'e5\\'ed\\'e0}", 'Элена'],
    ['a font of letters in two bytes', "{\\f2 \\'8e\\'52\\'93\\'63}", '山田'],
    ['Unicode with one letter to fall back to', 'Zo\\u235?', 'Zoë'],
    ['Unicode with several, and with none', "\\uc2\\u26085\\'93\\'fa{\\uc0\\u26412}x", '日本x'],
    ['Unicode beyond the first plane', 'a\\u-10179?\\u-8704?', 'a😀'],
    ['names of characters', 'a\\~b\\_c\\-d \\endash\\ldblquote e\\rdblquote', 'a b-cd –“e”'],
    ['escaped braces', 'a \\{b\\} \\\\', 'a {b} \\'],
  ])('come from %s', async (_, body, expected) => {
    const fonts = '{\\f1\\fcharset204 Cyr;}{\\f2\\fcharset128 Jp;}';
    expect(await textsOf('rtf', rtf(body, fonts))).toEqual([expected]);
  });

  it('come from the code page of old machines', async () => {
    const bytes = Buffer.from("{\\rtf1\\pca Andr\\'82}", 'latin1');
    expect(await textsOf('rtf', bytes)).toEqual(['André']);
  });
});

describe('an RTF', () => {
  it('keeps size, bold and italic type, until the group ends', async () => {
    const { runs } = await readFlow('rtf', rtf('{\\b\\fs32 Baker} at {\\i Crumb}\\par next'));
    expect(runs).toMatchObject([
      { text: 'Baker', fontSize: 16, isBold: true },
      { text: 'at', fontSize: 12, isBold: false, isItalic: false },
      { text: 'Crumb', isItalic: true },
      { text: 'next', isBold: false },
    ]);
  });

  it('marks items of lists, and no counted headings', async () => {
    const sign = '{\\listtext\\pard\\plain\\f0 1.\\tab}';
    const body = `\\pard\\outlinelevel0 ${sign}Work\\par\\pard ${sign}Baked bread\\par\\pard Rest\\par`;
    expect(await textsOf('rtf', rtf(body))).toEqual(['Work', '• Baked bread', 'Rest']);
  });

  it('leaves out what is no text: tables of its own, pictures, notes, hidden and deleted words', async () => {
    const body =
      '{\\info{\\title Secret}}{\\*\\unknown Secret}{\\stylesheet{\\s1 Secret;}}' +
      '{\\pict\\pngblip 89504e47}{\\object{\\result Secret}}{\\v Secret}{\\deleted Secret}' +
      '{\\footnote Secret}{\\pict\\bin4 {{{{}Seen{\\fs2 Secret}';
    const { runs, hasHiddenText } = await readFlow('rtf', rtf(body));
    expect(runs.map(({ text }) => text)).toEqual(['Seen']);
    expect(hasHiddenText).toBe(true);
  });

  it('says nothing of hidden words where there are none', async () => {
    const { hasHiddenText } = await readFlow('rtf', rtf('Seen{\\v  }{\\deleted gone}'));
    expect(hasHiddenText).toBeUndefined();
  });

  it('gives links, and leaves page numbers out', async () => {
    const field = (instruction: string, result: string) =>
      `{\\field{\\*\\fldinst{ ${instruction}}}{\\fldrslt{\\ul ${result}}}}`;
    const body = `${field('HYPERLINK "https://example.com/me" \\\\o "tip"', 'my page')} ${field('PAGE', '7')}`;
    const { runs, links } = await readFlow('rtf', rtf(body));
    expect(runs.map(({ text }) => text)).toEqual(['my page']);
    expect(links).toMatchObject([{ url: 'https://example.com/me' }]);
  });

  it('sets the cells of a row beside each other, as wide as they are', async () => {
    const row = '\\trowd\\cellx2000\\cellx9000\\pard\\intbl 2019\\cell Baker\\par Oven\\cell\\row';
    const [year, job, oven, after] = (await readFlow('rtf', rtf(`${row}\\pard After\\par`))).runs;
    expect(job).toMatchObject({ text: 'Baker', y: year?.y });
    expect(oven).toMatchObject({ text: 'Oven', x: job?.x });
    expect((job?.x ?? 0) - (year?.x ?? 0)).toBeLessThan(180);
    expect(after?.y).toBeGreaterThan(oven?.y ?? Infinity);
  });

  it('reads page headers first, once, and text boxes after their paragraph', async () => {
    const box =
      '{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt In a box\\par}}{\\shprslt In a box}}';
    const body = `{\\header Nora\\par}{\\headerf Nora\\par}{\\footer Last\\par}Body ${box}\\par Rest\\par`;
    expect(await textsOf('rtf', rtf(body))).toEqual(['Nora', 'Body', 'In a box', 'Rest', 'Last']);
  });

  it('opens a wide gap at a tab and begins a line at a break', async () => {
    const [job, year, place] = (await readFlow('rtf', packRtf('Baker\\tab 2019\\line Bristol')))
      .runs;
    expect((year?.x ?? 0) - (job?.x ?? 0) - (job?.width ?? 0)).toBeGreaterThan(20);
    expect(place?.y).toBeGreaterThan(job?.y ?? Infinity);
  });

  it('is read as far as it goes when it is cut off', async () => {
    expect(await textsOf('rtf', '{\\rtf1 Nora {\\b Elling')).toEqual(['Nora', 'Elling']);
  });

  it('is refused when it is something else', async () => {
    await expect(readFlow('rtf', 'Nora')).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});
