import { describe, expect, it } from 'vitest';
import { readFlow, textsOf } from '../read-flow.ts';

describe('a plain text', () => {
  it('joins lines that were broken to fit a width, and no others', async () => {
    const text = [
      'Baker who has spent a long career between small shops and the large',
      'ovens of two towns, and who now teaches others what flour does when',
      'it meets water.',
      'Ships nothing without a test of its crust, and keeps a list of those.',
      '* Baked four hundred loaves a night with a team of three for as long',
      '  as the mill delivered.',
      'Head Baker, Crumb and Daughters of the Old Mill, Bristol and Cardiff',
      'March 2019 – Present',
      'Crumb and Daughters, 12 Mill Lane, Bristol BS1 4QA',
      'Bakers since before the war, and still at it',
    ].join('\n');
    const lines = await textsOf('text', text);
    expect(lines).toEqual([
      expect.stringMatching(/^Baker who .* the large ovens .* when it meets water\.$/),
      expect.stringMatching(/^Ships nothing .* those\.$/),
      expect.stringMatching(/^• Baked .* for as long as the mill delivered\.$/),
      expect.stringMatching(/^Head Baker, .* Cardiff$/),
      'March 2019 – Present',
      'Crumb and Daughters, 12 Mill Lane, Bristol BS1 4QA',
      'Bakers since before the war, and still at it',
    ]);
  });

  it('takes lines under, around and before a title for its size', async () => {
    const text = 'Nora\n\nWork\n====\nbaker\n\n-- Skills --\nflour\n\n# Languages\nWelsh';
    const { runs } = await readFlow('text', text);
    const titles = runs.filter(({ isBold }) => isBold).map((run) => run.text);
    expect(titles).toEqual(['Work', 'Skills', 'Languages']);
  });

  it('takes a rule under contact data for a rule', async () => {
    const { runs } = await readFlow('text', 'Nora\nnora@example.com\n----------------\nBaker');
    expect(runs.some(({ isBold }) => isBold)).toBe(false);
    expect(runs.map(({ text }) => text)).toEqual(['Nora', 'nora@example.com', 'Baker']);
  });

  it.each(['•', '-', '*', '–', '+', '>', '->', '1)', '▪', 'o'])(
    'knows the bullet %s',
    async (sign) => {
      expect(await textsOf('text', `${sign} Baked bread`)).toEqual(['• Baked bread']);
    },
  );

  it('takes tabs and many spaces for a gap between columns', async () => {
    const runs = (await readFlow('text', 'Baker\t2019\nMiller      2015')).runs;
    expect(runs.map(({ text }) => text)).toEqual(['Baker', '2019', 'Miller', '2015']);
  });

  it('turns printed addresses into the links of the words before them', async () => {
    const text = 'Portfolio (https://example.com/nora) | Mail <mailto:nora@example.com>, Bristol';
    const { runs, links } = await readFlow('text', text);
    expect(runs.map((run) => run.text).join(' ')).toBe('Portfolio | Mail , Bristol');
    expect(links.map(({ url }) => url)).toEqual([
      ...['https://example.com/nora', 'mailto:nora@example.com'],
    ]);
  });

  it('reads every kind of line end, and a form feed as the end of a page', async () => {
    expect(await textsOf('text', 'a\r\nb\rc\nd\fe')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeffZoë')],
    ['UTF-16 with a mark', Buffer.from('\ufeffZoë', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('\ufeffZoë', 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from('Zoë', 'utf16le')],
    ['Windows-1252', Buffer.from('Zo\xeb', 'latin1')],
    ['UTF-8 that is cut within a letter', Buffer.from('Zoë é').subarray(0, -1)],
  ])('is read from %s', async (_, bytes) => {
    expect((await textsOf('text', bytes))[0]).toMatch(/^Zoë/);
  });

  it('leaves out signs that nobody sees, and words without end', async () => {
    const text = `No\u200bra \u202eEll\u00adingham\u{e0041} ${'x'.repeat(500)} Baker`;
    expect(await textsOf('text', text)).toEqual(['Nora Ellingham Baker']);
  });

  it('is refused when it is a book', async () => {
    const book = readFlow('text', 'It was a dark night.\n'.repeat(20_000));
    await expect(book).rejects.toMatchObject({ code: 'too-many-pages' });
  });

  it('is read as Markdown when it is written so', async () => {
    const { runs } = await readFlow('text', '# Nora\n\n## Work\n\n**Baker**\n');
    expect(runs.map(({ text, isBold }) => [text, isBold])).toEqual([
      ...[
        ['Nora', true],
        ['Work', true],
        ['Baker', true],
      ],
    ]);
  });
});
