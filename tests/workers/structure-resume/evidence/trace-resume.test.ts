import { describe, expect, it } from 'vitest';
import type { PageText } from '../../../../src/shared/domain/document-text.ts';
import { column, heading, layOut } from '../lay-out.ts';
import { structure } from '../read.ts';

const top = [
  { text: 'Ottoline Brackwater', size: 22, isBold: true },
  { text: 'Harbour Pilot' },
  { text: 'ottoline@brackwater.example | +44 20 7946 0991' },
];
const positions = [
  heading('Experience'),
  { text: 'Harbour Pilot', isBold: true, aside: '2019 – 2023' },
  { text: 'Tidegate Ltd' },
  {
    text: '• Brought nine hundred ships to their berth without a scratch on any of them, in',
    indent: 10,
  },
  { text: 'fog, ice and the storms of three winters.', indent: 17 },
  { text: 'Deck Officer', isBold: true, aside: '2015 – 2019', gap: 8 },
  { text: 'Tidegate Ltd' },
  { text: '• Kept the charts of the northern approach.', indent: 10 },
];
const page = layOut(column([...top, ...positions]));

const rowOf = (text: string, of: PageText = page): number =>
  of.runs.find((run) => run.text === text)?.y ?? Number.NaN;

describe('traceResume', () => {
  it('points at the line that shows the value, and at no more of it than the value', async () => {
    const { evidence } = await structure(page);
    const line = page.runs.find(({ text }) => text.includes('+44'));
    const [place, ...others] = evidence['/basics/phone']?.places ?? [];
    expect(others).toEqual([]);
    expect(place).toMatchObject({ page: 1, y: line?.y, height: line?.height });
    const [left, right] = [place?.x ?? 0, (place?.x ?? 0) + (place?.width ?? 0)];
    expect(left).toBeGreaterThan((line?.x ?? 0) + 0.55 * (line?.width ?? 0));
    expect(right).toBeCloseTo((line?.x ?? 0) + (line?.width ?? 0));
  });

  it('tells two entries with the same employer apart', async () => {
    const { resume, evidence } = await structure(page);
    expect(resume.work?.map(({ name }) => name)).toEqual(['Tidegate Ltd', 'Tidegate Ltd']);
    const rows = page.runs.filter(({ text }) => text === 'Tidegate Ltd').map(({ y }) => y);
    const found = [0, 1].map((at) => evidence[`/work/${at}/name`]?.places[0]?.y);
    expect(found).toEqual(rows);
  });

  it('tells a position from the headline that reads alike', async () => {
    const { evidence } = await structure(page);
    const rows = page.runs.filter(({ text }) => text === 'Harbour Pilot').map(({ y }) => y);
    expect(evidence['/basics/label']?.places[0]?.y).toBe(rows[0]);
    expect(evidence['/work/0/position']?.places[0]?.y).toBe(rows[1]);
  });

  it('gives the lines of a wrapped text a box each', async () => {
    const { evidence } = await structure(page);
    const places = evidence['/work/0/highlights/0']?.places ?? [];
    expect(places).toHaveLength(2);
    expect(places[1]?.y).toBe(rowOf('fog, ice and the storms of three winters.'));
  });

  it('finds dates where they are written out', async () => {
    const { evidence } = await structure(page);
    const [first, second] = ['/work/0/startDate', '/work/1/endDate'].map(
      (pointer) => evidence[pointer]?.places[0],
    );
    expect(first?.y).toBe(rowOf('2019 – 2023'));
    expect(second?.y).toBe(rowOf('2015 – 2019'));
    expect(second?.x).toBeGreaterThan(first?.x ?? Number.NaN);
  });

  it('points at the text of a link whose target is nowhere written', async () => {
    const spot = { x: 50, y: 102, width: 40, height: 14 };
    const linked = layOut(column([...top.slice(0, 2), { text: 'GitHub', gap: 10 }, ...positions]), [
      { ...spot, url: 'https://github.com/brackwater' },
    ]);
    const { resume, evidence } = await structure(linked);
    expect(resume.basics.profiles?.[0]?.url).toBe('https://github.com/brackwater');
    const [place] = evidence['/basics/profiles/0/url']?.places ?? [];
    expect(place?.y).toBe(rowOf('GitHub', linked));
  });

  it('has evidence for every value and for nothing else', async () => {
    const { resume, evidence } = await structure(page);
    const pointers: string[] = [];
    const walk = (value: unknown, pointer: string): void => {
      if (typeof value === 'string') pointers.push(pointer);
      else if (typeof value === 'object' && value !== null) {
        for (const [key, item] of Object.entries(value)) walk(item, `${pointer}/${key}`);
      }
    };
    walk(resume, '');
    expect(Object.keys(evidence).sort()).toEqual(pointers.sort());
  });

  it('doubts what OCR doubted, and nothing beside it', async () => {
    const runs = page.runs.map((run) => ({
      ...run,
      confidence: run.text.startsWith('Deck') ? 0.5 : 1,
    }));
    const { evidence } = await structure({ ...page, runs });
    expect(evidence['/work/1/position']?.confidence).toBeLessThan(0.55);
    expect(evidence['/work/0/position']?.confidence).toBeGreaterThan(0.9);
  });
});
