import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../src/workers/structure-resume/layout/read-lines.ts';
import { joinBroken } from '../../../../src/workers/structure-resume/text/join-broken.ts';
import { column, layOut } from '../lay-out.ts';

const joined = (...texts: string[]) =>
  joinBroken(readLines([layOut(column(texts.map((text) => ({ text }))))])).map(({ text }) => text);

describe('joinBroken', () => {
  it.each([
    ['linkedin.com/in/jo-', 'tavares'],
    ['github.com/', 'jtavares'],
    ['https://www.example.org/joaopedro', 'tavares'],
    ['joao.pedro.tavares@exam', 'ple.org'],
  ])('joins “%s” with “%s”', (upper, lower) => {
    expect(joined(upper, lower)).toEqual([upper + lower]);
  });

  it.each([
    ['ada.winterfield@example.org', 'www.example.org'],
    ['ada.winterfield@example.org', 'linkedin.com/in/ada'],
    ['https://www.example.org/winterfield', 'GitHub'],
    ['https://www.example.org/winterfield', 'github'],
    ['See our shop', 'tavares'],
  ])('leaves “%s” and “%s” apart', (upper, lower) => {
    expect(joined(upper, lower)).toEqual([upper, lower]);
  });

  it.each([
    ['setembro de 2006 - julho de', '2011'],
    ['septembre 2010 – septembre', '2013'],
    ['2020 –', "aujourd'hui"],
  ])('joins the period “%s” with its end “%s”', (upper, lower) => {
    expect(joined(upper, lower)).toEqual([`${upper} ${lower}`]);
  });

  it('does not take the next entry for the end of a period', () => {
    expect(joined('2019 – 2021', '2017 – 2019')).toEqual(['2019 – 2021', '2017 – 2019']);
  });
});
