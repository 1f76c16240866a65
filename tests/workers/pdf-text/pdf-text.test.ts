import { afterEach, describe, expect, it } from 'vitest';
import { closeOpenPdfs } from '../../../src/workers/pdf/open-pdf.ts';
import { pdfInfo } from '../../../src/workers/pdf-info/pdf-info.ts';
import { quietContext } from '../structure-resume/read.ts';
import { drawPdf, readPdf } from './draw-pdf.ts';

afterEach(closeOpenPdfs);

describe('pdfText', () => {
  it('gives position, size and style of each run from the top left corner', async () => {
    const file = await drawPdf((doc) => {
      doc.font('Helvetica-Bold').fontSize(20).text('Mirela', 72, 100, { lineBreak: false });
      doc.font('Helvetica-Oblique').fontSize(10).text('Engineer', 300, 400, { lineBreak: false });
    });
    const { text } = await readPdf(file);
    expect(text).toMatchObject({ page: 1, width: 595.28, height: 841.89 });
    const [name, label] = text.runs;
    expect(name).toMatchObject({ text: 'Mirela', fontSize: 20, isBold: true, isItalic: false });
    expect(name?.x).toBeCloseTo(72, 0);
    expect(Math.abs((name?.y ?? 0) - 100)).toBeLessThan(5);
    expect(label).toMatchObject({ text: 'Engineer', fontSize: 10, isBold: false, isItalic: true });
    expect(label?.x).toBeCloseTo(300, 0);
  });

  it('puts in the spaces that only the positions show', async () => {
    const file = await drawPdf((doc) => {
      doc.font('Helvetica').fontSize(12);
      let x = 50;
      for (const word of ['Senior', 'Bridge', 'Engineer']) {
        doc.text(word, x, 100, { lineBreak: false });
        x += doc.widthOfString(word) + 3;
      }
    });
    expect((await readPdf(file)).text.runs.map((run) => run.text)).toEqual([
      'Senior Bridge Engineer',
    ]);
  });

  it('reads letter-spaced type as words', async () => {
    const file = await drawPdf((doc) => {
      doc.font('Helvetica').fontSize(12);
      doc.text('WORK EXPERIENCE', 50, 100, { characterSpacing: 3, lineBreak: false });
    });
    expect((await readPdf(file)).text.runs[0]?.text).toBe('WORK EXPERIENCE');
  });

  it('keeps what stands in two columns in two runs', async () => {
    const file = await drawPdf((doc) => {
      doc.font('Helvetica').fontSize(10);
      doc.text('Engineer', 50, 100, { lineBreak: false });
      doc.text('2019', 500, 100, { lineBreak: false });
    });
    expect((await readPdf(file)).text.runs.map((run) => run.text)).toEqual(['Engineer', '2019']);
  });

  it('reads text drawn twice in one place once, as bold', async () => {
    const file = await drawPdf((doc) => {
      doc.font('Helvetica').fontSize(12);
      doc.text('Skills', 50, 100, { lineBreak: false });
      doc.text('Skills', 50.4, 100, { lineBreak: false });
    });
    const { runs } = (await readPdf(file)).text;
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ text: 'Skills', isBold: true });
  });

  it('gives the links with their place', async () => {
    const file = await drawPdf((doc) => {
      doc.fontSize(10).text('my code', 50, 100, { lineBreak: false });
      doc.link(50, 100, 40, 12, 'https://github.com/mirela-v');
      doc.link(50, 200, 40, 12, 'javascript:alert(1)');
    });
    const { links } = (await readPdf(file)).text;
    expect(links).toEqual([
      {
        url: 'https://github.com/mirela-v',
        x: 50,
        y: expect.closeTo(100, 0),
        width: 40,
        height: 12,
      },
    ]);
  });

  it('turns the page as it is shown', async () => {
    const file = await drawPdf((doc) => {
      Object.assign(doc.page.dictionary.data, { Rotate: 90 });
      doc.fontSize(10).text('Sideways', 50, 100, { lineBreak: false });
    });
    const { text } = await readPdf(file);
    expect(text.width).toBeCloseTo(841.89, 1);
    const [run] = text.runs;
    expect(run?.height).toBeGreaterThan(run?.width ?? 0);
  });

  it('measures text and images', async () => {
    const file = await drawPdf((doc) => {
      doc.fontSize(10).text('A page of words that read well', 50, 100, { lineBreak: false });
    });
    expect((await readPdf(file)).quality).toEqual({
      characters: 24,
      mappedShare: 1,
      wordShare: 1,
      imageShare: 0,
    });
  });

  it('refuses a page that is not there', async () => {
    const file = await drawPdf((doc) => doc.text('One page'));
    await expect(readPdf(file, 2)).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});

describe('pdfInfo', () => {
  it('counts the pages', async () => {
    const file = await drawPdf((doc) => doc.addPage().addPage());
    expect(await pdfInfo({ file }, quietContext)).toEqual({ pageCount: 3 });
  });
});
