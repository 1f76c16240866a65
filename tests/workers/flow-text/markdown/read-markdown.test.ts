import { describe, expect, it } from 'vitest';
import { readFlow, textsOf } from '../read-flow.ts';

describe('Markdown', () => {
  it('gives headings, lists, emphasis and links', async () => {
    const text = '# Nora\n\n**Baker**, *Crumb*\n\n- Baked [bread](https://example.com/bread)\n';
    const { runs, links } = await readFlow('markdown', text);
    expect(runs).toMatchObject([
      { text: 'Nora', isBold: true, fontSize: 20 },
      { text: 'Baker', isBold: true },
      { text: ',' },
      { text: 'Crumb', isItalic: true },
      { text: '• Baked' },
      { text: 'bread' },
    ]);
    expect(links).toMatchObject([{ url: 'https://example.com/bread' }]);
  });

  it('keeps lines that their author began, and joins those that an editor broke', async () => {
    const wrapped =
      'Baker who has spent a long career between small shops and the\n' +
      'large ovens of two towns, and who now teaches others what flour\n' +
      'does when it meets water, as long as anybody listens to them all.\n';
    const lines = await textsOf('markdown', `Crumb and Daughters\nBristol\n\n${wrapped}`);
    expect(lines).toHaveLength(3);
    expect(lines.slice(0, 2)).toEqual(['Crumb and Daughters', 'Bristol']);
  });

  it('takes name and contact data from the front matter, and no settings', async () => {
    const text = '---\nlayout: cv\nname: "Nora Ellingham"\nemail: nora@example.com\n---\nBaker\n';
    expect(await textsOf('markdown', text)).toEqual([
      'Nora Ellingham',
      'nora@example.com',
      'Baker',
    ]);
  });

  it('sets the cells of tables beside each other', async () => {
    const [head, , year] = (
      await readFlow('markdown', '| When | What |\n|--|--|\n| 2019 | Baker |\n')
    ).runs;
    expect(head?.isBold).toBe(true);
    expect(year).toMatchObject({ text: '2019', x: head?.x });
  });

  it('runs and loads nothing that is written into it as HTML', async () => {
    const text =
      '# Nora\n\n<script>Secret</script>\n\n<div hidden>Secret</div>\n\nBaker<br>Miller\n';
    expect(await textsOf('markdown', text)).toEqual(['Nora', 'Baker', 'Miller']);
  });
});
