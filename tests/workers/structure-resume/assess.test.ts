import { describe, expect, it } from 'vitest';
import { column, heading, layOut } from './lay-out.ts';
import { structure } from './read.ts';

const paragraphs = (...lines: string[]) => layOut(column(lines.map((text) => ({ text }))));

describe('resumeLikeness', () => {
  it('is 0 for a blank page', async () => {
    const { resumeLikeness, confidence, warnings } = await structure(layOut([]));
    expect(resumeLikeness).toBe(0);
    expect(confidence).toBe(0);
    expect(warnings.map(({ code }) => code)).toContain('name-missing');
  });

  it('is low for a letter', async () => {
    const letter = paragraphs(
      'Tomasin Averill',
      '14 Mill Lane, Oxmoor',
      '3 May 2024',
      'Dear Ms Penhallow,',
      'thank you for the parcel, which arrived last week with the books you had promised.',
      'We shall visit in June, as soon as the roads are dry, and stay for three days.',
      'Yours sincerely,',
      'Tomasin Averill',
    );
    expect((await structure(letter)).resumeLikeness).toBeLessThan(0.3);
  });

  it('is low for an invoice', async () => {
    const invoice = paragraphs(
      'INVOICE 2024-0117',
      'Lanternfish Supplies Ltd, sales@lanternfish.example, +44 20 7946 0999',
      'Date: 17 January 2024',
      'Quantity Description Amount',
      '2 Desk lamps 118.00',
      '1 Delivery 9.50',
      'Total due 127.50',
      'Payable within 30 days.',
    );
    expect((await structure(invoice)).resumeLikeness).toBeLessThan(0.3);
  });

  it('is low for a page of a novel', async () => {
    const novel = paragraphs(
      'Chapter Seven',
      'The harbour lay quiet under the fog, and nothing moved but the bell on the outer buoy.',
      'She had counted the steps twice, and twice she had come to a different number.',
      '“It was in 1911,” he said, “and I had no education to speak of, and less experience.”',
      'Nobody answered him. The lamp went out, and after a while came the sound of oars.',
    );
    expect((await structure(novel)).resumeLikeness).toBeLessThan(0.3);
  });

  it('is high for a plain résumé', async () => {
    const page = layOut(
      column([
        { text: 'Odalys Brightwater', size: 20, isBold: true },
        { text: 'odalys@brightwater.example' },
        heading('Work'),
        { text: 'Baker, Crumb & Company', isBold: true, aside: '2018 – 2024' },
        heading('Education'),
        { text: 'Millford College', isBold: true, aside: '2016 – 2018' },
      ]),
    );
    expect((await structure(page)).resumeLikeness).toBeGreaterThan(0.6);
  });
});

describe('warnings', () => {
  it('name what is missing', async () => {
    const page = layOut(column([heading('Skills'), { text: 'Baking, Accounting' }]));
    const codes = (await structure(page)).warnings.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['contact-missing', 'work-missing', 'education-missing']),
    );
  });

  it('say that a script is not understood', async () => {
    const { warnings } = await structure(paragraphs('Программист', 'Опыт работы с базами данных'));
    expect(warnings).toContainEqual({ code: 'script-not-understood' });
  });

  it('say that the text was read with doubt', async () => {
    const page = paragraphs('Odalys Brightwater', 'odalys@brightwater.example');
    const doubtful = { ...page, runs: page.runs.map((run) => ({ ...run, confidence: 0.5 })) };
    const { warnings } = await structure(doubtful);
    expect(warnings).toContainEqual({ code: 'ocr-uncertain' });
  });
});

describe('hidden text', () => {
  it('is told of with the page that holds it', async () => {
    const page = { ...paragraphs('Tomasin Averill'), hasHiddenText: true };
    const { warnings } = await structure(paragraphs('Oxmoor'), { ...page, page: 2 });
    expect(warnings).toContainEqual({ code: 'hidden-text-found', page: 2 });
    const plain = await structure(paragraphs('Tomasin Averill'));
    expect(plain.warnings.map(({ code }) => code)).not.toContain('hidden-text-found');
  });

  it('does not reach the words: marks without a look of their own are dropped', async () => {
    const { resume } = await structure(
      paragraphs('Tomasin\u200b Ave\u00adrill\u{e0048}\u{e0049}', 'tomasin@example.org'),
    );
    expect(resume.basics.name).toBe('Tomasin Averill');
  });
});
