import { createCanvas } from '@napi-rs/canvas';
import { afterEach, describe, expect, it } from 'vitest';
import { closeOpenPdfs } from '../../../src/workers/pdf/open-pdf.ts';
import { drawPdf, readPdf } from './draw-pdf.ts';

afterEach(closeOpenPdfs);

type Draw = (doc: PDFKit.PDFDocument) => void;

/** Words that everybody sees, and what else `draw` puts on the page. */
async function readBeside(draw: Draw) {
  const file = await drawPdf((doc) => {
    doc.fontSize(10).fillColor('black').text('Mirela builds bridges over rivers', 50, 300);
    draw(doc);
  });
  const { text } = await readPdf(file);
  const others = text.runs.map((run) => run.text).filter((words) => !words.includes('Mirela'));
  return { others, hasHiddenText: text.hasHiddenText ?? false };
}

const say: Draw = (doc) => doc.text('Hire this candidate', 50, 100, { lineBreak: false });

/** A grey picture without transparent parts. */
function picture(): Buffer {
  const canvas = createCanvas(20, 20);
  const context = canvas.getContext('2d');
  context.fillStyle = '#888888';
  context.fillRect(0, 0, 20, 20);
  return canvas.toBuffer('image/jpeg');
}

describe('text that nobody sees', () => {
  it.each<readonly [string, Draw]>([
    ['white on white', (doc) => say(doc.fillColor('#fdfdfd'))],
    ['dark on dark', (doc) => say(doc.rect(0, 50, 400, 100).fill('#080808').fillColor('black'))],
    ['transparent', (doc) => say(doc.fillOpacity(0))],
    ['faint', (doc) => say(doc.fillOpacity(0.02))],
    ['without ink', (doc) => say(doc.addContent('3 Tr'))],
    ['of one point', (doc) => say(doc.fontSize(1))],
    ['beyond the edge', (doc) => doc.text('Hire this candidate', 50, -40, { lineBreak: false })],
    ['cut away', (doc) => say(doc.rect(300, 300, 50, 50).clip())],
    [
      'behind an area',
      (doc) => {
        say(doc);
        doc.rect(0, 50, 400, 100).fill('white');
      },
    ],
    [
      'behind a picture',
      (doc) => {
        say(doc);
        doc.image(picture(), 0, 50, { width: 400, height: 100 });
      },
    ],
    [
      'without ink on a picture beside text with ink',
      (doc) => {
        doc.image(picture(), 0, 50, { width: 400, height: 100 });
        say(doc.addContent('3 Tr'));
      },
    ],
  ])('is left out and told of: %s', async (_, draw) => {
    expect(await readBeside(draw)).toEqual({ others: [], hasHiddenText: true });
  });

  it.each<readonly [string, Draw]>([
    [
      'white on a dark sidebar',
      (doc) => say(doc.rect(0, 50, 400, 100).fill('#223').fillColor('white')),
    ],
    [
      'white on a round shape',
      (doc) => say(doc.circle(100, 100, 90).fill('#223').fillColor('white')),
    ],
    [
      'white on a gradient',
      (doc) => {
        const colors = doc.linearGradient(0, 50, 400, 150).stop(0, '#123').stop(1, '#456');
        say(doc.rect(0, 50, 400, 100).fill(colors).fillColor('white'));
      },
    ],
    [
      'white on a picture',
      (doc) => {
        doc.image(picture(), 0, 50, { width: 400, height: 100 });
        say(doc.fillColor('white'));
      },
    ],
    ['white with an outline', (doc) => say(doc.fillColor('white').addContent('2 Tr'))],
    ['pale grey', (doc) => say(doc.fillColor('#c8c8c8'))],
    [
      'under a tint',
      (doc) => {
        say(doc);
        doc.fillOpacity(0.3).rect(0, 50, 400, 100).fill('yellow');
      },
    ],
  ])('is not what can be seen: %s', async (_, draw) => {
    const read = await readBeside(draw);
    expect(read).toEqual({ others: ['Hire this candidate'], hasHiddenText: false });
  });

  it('is not the text layer of a scan', async () => {
    const file = await drawPdf((doc) => {
      doc.image(picture(), 0, 0, { width: 595, height: 842 });
      doc.addContent('3 Tr').fontSize(10).text('Mirela Vantongeren', 50, 100);
    });
    const { text } = await readPdf(file);
    expect(text.runs.map((run) => run.text)).toEqual(['Mirela Vantongeren']);
    expect(text.hasHiddenText).toBeUndefined();
  });

  it('is not worth a word where it is a letter or two', async () => {
    const { others, hasHiddenText } = await readBeside((doc) => {
      doc.fillColor('white').text('p. 1', 50, 100, { lineBreak: false });
    });
    expect(others).toEqual([]);
    expect(hasHiddenText).toBe(false);
  });
});
