import { describe, expect, it } from 'vitest';
import { packHtml } from '../../../support/fixtures/resume-html.ts';
import { readFlow, textsOf } from '../read-flow.ts';

describe('a web page', () => {
  it('gives blocks as lines, with headings, lists and emphasis', async () => {
    const { runs } = await readFlow(
      'html',
      packHtml(
        '<h2>Work</h2><p><b>Baker</b> at\n <em>Crumb</em></p><ul><li>Baked<ol><li>rolls</ol></ul>',
      ),
    );
    expect(runs).toMatchObject([
      { text: 'Work', isBold: true, fontSize: 15 },
      { text: 'Baker', isBold: true },
      { text: 'at', isBold: false },
      { text: 'Crumb', isItalic: true },
      { text: '• Baked' },
      { text: '• rolls' },
    ]);
    expect(runs[5]?.x).toBeGreaterThan(runs[4]?.x ?? Infinity);
  });

  it.each([
    ['scripts and styles', '<script>Secret</script><style>p { color: red }</style>'],
    [
      'menus and controls',
      '<nav>Secret</nav><button>Secret</button><select><option>Secret</select>',
    ],
    ['what the page hides', '<p hidden>Secret</p><p style="display:none">Secret</p>'],
    [
      'what a class of the page hides',
      '<style>.x { display: none }</style><p class="a x">Secret</p>',
    ],
    ['what is moved out of sight', '<p style="position:absolute; left:-9999px">Secret</p>'],
    ['letters of no size', '<span style="font-size:1px">Secret</span>'],
    ['what is for screen readers only', '<span class="visually-hidden">Secret</span>'],
    ['names of icons', '<i class="material-icons">email</i><span class="fa fa-phone">x</span>'],
    ['comments and templates', '<!-- Secret --><template><p>Secret</p></template>'],
  ])('leaves out %s', async (_, body) => {
    expect(await textsOf('html', packHtml(`${body}<p>Seen</p>`))).toEqual(['Seen']);
  });

  it('keeps what is hidden from screen readers only', async () => {
    expect(await textsOf('html', packHtml('<p aria-hidden="true">Seen</p>'))).toEqual(['Seen']);
  });

  it('gives links to the web, to mail and to telephones, and no others', async () => {
    const { links } = await readFlow(
      'html',
      packHtml(
        '<a href="https://example.com/a">a</a> <a href="mailto:n@example.com">b</a> ' +
          '<a href="tel:+442079460123">c</a> <a href="javascript:alert(1)">d</a> <a href="#top">e</a>',
      ),
    );
    expect(links.map(({ url }) => url)).toEqual([
      ...['https://example.com/a', 'mailto:n@example.com', 'tel:+442079460123'],
    ]);
  });

  it('sets the cells of a table beside each other, a table of one column as its text', async () => {
    const table = (cells: string) => `<table><tbody><tr>${cells}</tr></tbody></table>`;
    const body = table(`<td>${table('<th>2019</th><td>Baker</td>')}</td>`);
    const [year, job] = (await readFlow('html', packHtml(body))).runs;
    expect(year).toMatchObject({ text: '2019', isBold: true, x: 50 });
    expect(job?.y).toBe(year?.y);
    expect(job?.x).toBeGreaterThan((year?.x ?? 0) + (year?.width ?? 0));
  });

  it.each([
    [
      'a declared code page',
      '<meta charset="windows-1251">',
      Buffer.from([0xdd, 0xeb, 0xe5, 0xed, 0xe0]),
      'Элена',
    ],
    [
      'a declaration in the old form',
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
      Buffer.from('Zo\xeb', 'latin1'),
      'Zoë',
    ],
    ['no declaration', '', Buffer.from('Zoë'), 'Zoë'],
    ['a false declaration', '<meta charset="utf-8">', Buffer.from('Zo\xeb', 'latin1'), 'Zoë'],
  ])('is read with %s', async (...[, head, name, expected]) => {
    const [before = '', after = ''] = packHtml('NAME', head).split('NAME');
    const bytes = Buffer.concat([Buffer.from(before), name, Buffer.from(after)]);
    expect(await textsOf('html', bytes)).toEqual([expected]);
  });

  it('keeps words apart that only a style sheet sets apart', async () => {
    const body = '<div><span class="title">Baker</span><span class="date">2019</span></div>';
    expect((await textsOf('html', packHtml(body))).join(' ')).toBe('Baker 2019');
  });

  it('joins a period that is broken at its dash, and drops lines of signs alone', async () => {
    const body = '<p>June 2024<br>&nbsp;—&nbsp;<br>May 2025<br>Bristol</p><ul><li>#</ul>';
    expect(await textsOf('html', packHtml(body))).toEqual(['June 2024 — May 2025', 'Bristol']);
  });

  it('is mended where tags are left open', async () => {
    expect(await textsOf('html', '<p>one<p>two<ul><li>three<li>four')).toEqual([
      ...['one', 'two', '• three', '• four'],
    ]);
  });
});
