import { describe, expect, it } from 'vitest';
import { readWork } from '../../../../src/workers/structure-resume/entries/read-work.ts';
import { readLines } from '../../../../src/workers/structure-resume/layout/read-lines.ts';
import { layOut } from '../lay-out.ts';

const row = (y: number, label: string, value: string) => [
  { text: label, x: 50, y },
  { text: value, x: 260, y },
];

describe('forms', () => {
  it('reads rows of label and value, an entry from one date to the next', () => {
    const page = layOut([
      ...row(50, 'Dates', '2017 – Present'),
      ...row(63, 'Occupation or position held', 'Lead Welder'),
      ...row(76, 'Main activities and responsibilities', 'Weld structural steel'),
      ...row(89, 'Name and address of employer', 'Red Fork Fabrication, Tulsa, OK'),
      ...row(112, 'Dates', '2012 – 2017'),
      ...row(125, 'Occupation or position held', 'Pipe Welder'),
      ...row(138, 'Name and address of employer', 'Arrowhead Pipelines, Cushing, OK'),
    ]);
    expect(readWork(readLines([page]))).toMatchObject([
      {
        name: 'Red Fork Fabrication',
        position: 'Lead Welder',
        location: 'Tulsa, OK',
        startDate: '2017',
        summary: 'Weld structural steel',
      },
      { name: 'Arrowhead Pipelines', position: 'Pipe Welder', endDate: '2017' },
    ]);
  });

  it('lets the first row of a table name its columns', () => {
    const cells = (y: number, ...texts: string[]) =>
      texts.map((text, index) => ({ text, x: 50 + index * 150, y }));
    const page = layOut([
      ...cells(50, 'Zeitraum', 'Arbeitgeber', 'Position'),
      ...cells(70, '09/2018 – heute', 'Neckarhof', 'Weberei'),
      ...cells(90, '02/2015 – 08/2018', 'Grünwald', 'Färberei'),
    ]);
    expect(readWork(readLines([page]))).toMatchObject([
      { name: 'Neckarhof', position: 'Weberei', startDate: '2018-09' },
      { name: 'Grünwald', position: 'Färberei', endDate: '2018-08' },
    ]);
  });
});
