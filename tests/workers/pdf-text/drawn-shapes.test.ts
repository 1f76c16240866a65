import { afterEach, describe, expect, it } from 'vitest';
import { closeOpenPdfs } from '../../../src/workers/pdf/open-pdf.ts';
import { drawPdf, readPdf } from './draw-pdf.ts';

afterEach(closeOpenPdfs);

type Draw = (doc: PDFKit.PDFDocument) => void;

async function runsOf(draw: Draw) {
  const file = await drawPdf((doc) => {
    doc.fontSize(10);
    draw(doc);
  });
  return (await readPdf(file)).text.runs;
}

const textsOf = async (draw: Draw) => (await runsOf(draw)).map(({ text }) => text);

describe('bullets that are drawn as shapes', () => {
  it.each<readonly [string, Draw]>([
    ['a disc', (doc) => doc.circle(42, 105, 1.6).fill('black')],
    ['a circle', (doc) => doc.circle(42, 105, 1.6).lineWidth(0.7).stroke()],
    ['a square', (doc) => doc.rect(40.5, 103.5, 3, 3).fill('black')],
  ])('are read before their text: %s', async (_, shape) => {
    const runs = await runsOf((doc) => {
      shape(doc);
      doc.fillColor('black').text('Baked bread', 50, 100, { lineBreak: false });
    });
    expect(runs.map(({ text }) => text)).toEqual(['•', 'Baked bread']);
    expect(Math.abs((runs[0]?.x ?? 0) - 40.5)).toBeLessThan(0.6);
  });

  it('are not the dots of a scale', async () => {
    const draw: Draw = (doc) => {
      for (const x of [30, 36, 42]) doc.circle(x, 105, 1.6).fill('black');
      doc.text('French', 50, 100, { lineBreak: false });
    };
    expect(await textsOf(draw)).toEqual(['French']);
  });

  it('are not dots between words, on another line, or too large', async () => {
    const draw: Draw = (doc) => {
      doc.text('Baker', 20, 100, { lineBreak: false });
      doc.circle(50, 105, 1.6).fill('black');
      doc.text('Miller', 56, 100, { lineBreak: false });
      doc.circle(42, 150, 1.6).fill('black');
      doc.text('Farmer', 50, 200, { lineBreak: false });
      doc.circle(42, 305, 4).fill('black');
      doc.text('Fisher', 50, 300, { lineBreak: false });
    };
    expect(await textsOf(draw)).toEqual(['Baker', 'Miller', 'Farmer', 'Fisher']);
  });
});

describe('tags', () => {
  const tag = (doc: PDFKit.PDFDocument, text: string, x: number) => {
    const width = doc.widthOfString(text);
    doc.roundedRect(x - 3, 96, width + 6, 16, 4).fill('#eeeeee');
    doc.fillColor('black').text(text, x, 100, { lineBreak: false });
    return x + width;
  };

  it('are kept apart by their ground, however near they stand', async () => {
    const runs = await runsOf((doc) => {
      const end = tag(doc, 'Bread', 50);
      tag(doc, 'Cakes', end + 6.5);
    });
    expect(runs.map(({ text }) => text)).toEqual(['Bread', 'Cakes']);
    expect(new Set(runs.map(({ frame }) => frame)).size).toBe(2);
  });

  it('are not what stands on the ground of a whole section', async () => {
    const runs = await runsOf((doc) => {
      doc.rect(20, 50, 500, 300).fill('#eeeeee');
      doc.fillColor('black').text('Bread', 50, 100, { lineBreak: false });
    });
    expect(runs[0]?.frame).toBeUndefined();
  });
});

describe('a line between two pages', () => {
  const cutAt = (bottom: number): Draw => {
    return (doc) => {
      doc.rect(0, 0, 595, bottom).clip();
      doc.text('University of Oxmoor', 50, 100, { lineBreak: false });
    };
  };

  it('is read where more than half of it is seen, and is no hidden text elsewhere', async () => {
    expect(await textsOf(cutAt(107))).toEqual(['University of Oxmoor']);
    const { text } = await readPdf(await drawPdf((doc) => cutAt(103)(doc.fontSize(10))));
    expect(text.runs).toEqual([]);
    expect(text.hasHiddenText).toBeUndefined();
  });
});
