import { describe, expect, it } from 'vitest';
import { packOdt } from '../../../support/fixtures/resume-odt.ts';
import { makeZip } from '../../../support/make-zip.ts';
import { readFlow, textsOf } from '../read-flow.ts';

const p = (content: string, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${content}</text:p>`;
const textStyle = (name: string, properties: string, more = ''): string =>
  `<style:style style:name="${name}" style:family="text"${more}><style:text-properties ${properties}/></style:style>`;

describe('an ODT', () => {
  it('sets text as its styles say, through all their parents', async () => {
    const styles =
      `<office:automatic-styles>${textStyle('T1', 'fo:font-weight="bold"')}` +
      `${textStyle('T2', 'fo:font-size="200%"', ' style:parent-style-name="T1"')}</office:automatic-styles>`;
    const body = p('Baker <text:span text:style-name="T2">Crumb</text:span>');
    expect((await readFlow('odt', packOdt(body, styles))).runs).toMatchObject([
      { text: 'Baker', fontSize: 11, isBold: false },
      { text: 'Crumb', fontSize: 22, isBold: true },
    ]);
  });

  it('sets headings by their level where no style does', async () => {
    const body = `<text:h text:outline-level="2">Work</text:h>${p('Baker')}`;
    const [heading, text] = (await readFlow('odt', packOdt(body))).runs;
    expect(heading).toMatchObject({ text: 'Work', isBold: true });
    expect(heading?.fontSize).toBeGreaterThan(text?.fontSize ?? Infinity);
  });

  it('reads spaces, tabs, breaks and links', async () => {
    const link = '<text:a xlink:href="https://example.com/me">my page</text:a>';
    const body = p(`a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d ${link}`);
    const { runs, links } = await readFlow('odt', packOdt(body));
    expect(runs.map(({ text }) => text)).toEqual(['a b', 'c', 'd', 'my page']);
    expect(runs[2]?.y).toBeGreaterThan(runs[1]?.y ?? Infinity);
    expect(links).toMatchObject([{ url: 'https://example.com/me' }]);
  });

  it('sets lists in lists further in, with a bullet on the first paragraph of each item', async () => {
    const inner = `<text:list><text:list-item>${p('inner')}</text:list-item></text:list>`;
    const body = `<text:list><text:list-item>${p('one')}${p('more')}${inner}</text:list-item></text:list>`;
    const { runs } = await readFlow('odt', packOdt(body));
    expect(runs.map(({ text }) => text)).toEqual(['• one', 'more', '• inner']);
    expect(runs[2]?.x).toBeGreaterThan(runs[0]?.x ?? Infinity);
  });

  it('sets the cells of a table as wide as its columns', async () => {
    const width = (name: string, value: string) =>
      `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${value}"/></style:style>`;
    const styles = `<office:automatic-styles>${width('A', '3cm')}${width('B', '12cm')}</office:automatic-styles>`;
    const cell = (text: string) => `<table:table-cell>${p(text)}</table:table-cell>`;
    const body =
      '<table:table><table:table-column table:style-name="A"/><table:table-column table:style-name="B"/>' +
      `<table:table-row>${cell('2019')}${cell('Baker')}</table:table-row></table:table>`;
    const [year, job] = (await readFlow('odt', packOdt(body, styles))).runs;
    expect(job?.y).toBe(year?.y);
    expect((job?.x ?? 0) - (year?.x ?? 0)).toBeLessThan(150);
  });

  it('leaves out what is hidden, deleted or noted beside, and a count of a million spaces', async () => {
    const styles = `<office:automatic-styles>${textStyle('T1', 'text:display="none"')}</office:automatic-styles>`;
    const body =
      `<text:tracked-changes>${p('Secret')}</text:tracked-changes>` +
      `<text:section text:display="none">${p('Secret')}</text:section>` +
      p(
        'Seen<text:span text:style-name="T1">Secret</text:span><office:annotation><text:p>Secret</text:p></office:annotation>' +
          '<text:s text:c="1000000"/>',
      );
    const { runs, hasHiddenText } = await readFlow('odt', packOdt(body, styles));
    expect(runs.map(({ text }) => text)).toEqual(['Seen']);
    expect(hasHiddenText).toBe(true);
  });

  it('reads text boxes after the paragraph that holds them', async () => {
    const box = `<draw:frame><draw:text-box>${p('In a box')}</draw:text-box></draw:frame>`;
    expect(await textsOf('odt', packOdt(p(`Body${box}`) + p('Rest')))).toEqual([
      ...['Body', 'In a box', 'Rest'],
    ]);
  });

  it('asks for a copy without password where it is encrypted', async () => {
    const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>';
    const zip = makeZip({ 'META-INF/manifest.xml': manifest, 'content.xml': 'x' });
    await expect(readFlow('odt', zip)).rejects.toMatchObject({ code: 'file-encrypted' });
  });

  it('is refused when it is a spreadsheet', async () => {
    const content =
      '<office:document-content><office:body><office:spreadsheet/></office:body></office:document-content>';
    const zip = makeZip({ 'content.xml': content });
    await expect(readFlow('odt', zip)).rejects.toMatchObject({ code: 'format-unsupported' });
  });
});
