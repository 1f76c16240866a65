import { describe, expect, it } from 'vitest';
import { readEducation } from '../../../../src/workers/structure-resume/entries/read-education.ts';
import { readLines } from '../../../../src/workers/structure-resume/layout/read-lines.ts';
import { joinLabels } from '../../../../src/workers/structure-resume/layout/with-labels.ts';
import { column, layOut } from '../lay-out.ts';

type TextLine = Parameters<typeof column>[0][number];

const linesOf = (...lines: TextLine[]) => readLines([layOut(column(lines))]);

describe('readEducation', () => {
  it('parts studies without dates where a degree comes again', () => {
    const studies = readEducation(
      linesOf(
        { text: 'Bachelor of Arts, History' },
        { text: 'Millford College' },
        { text: 'Master of Arts, Archives' },
        { text: 'University of Westmarch' },
      ),
    );
    expect(studies).toEqual([
      { institution: 'Millford College', studyType: 'Bachelor of Arts', area: 'History' },
      { institution: 'University of Westmarch', studyType: 'Master of Arts', area: 'Archives' },
    ]);
  });

  it('reads the grade apart from the subject', () => {
    const [study] = readEducation(
      linesOf(
        { text: 'Millford College', isBold: true, aside: '2010 – 2013' },
        { text: 'BSc - Physics, GPA: 3.7/4.0' },
      ),
    );
    expect(study).toMatchObject({ studyType: 'BSc', area: 'Physics', score: '3.7/4.0' });
  });

  it('keeps the campus with the university of a state, and takes other towns off', () => {
    const [campus, town] = readEducation(
      linesOf(
        { text: 'University of Texas, Austin', isBold: true, aside: '2011 – 2014' },
        { text: 'Bachelor of Science in Physics' },
        { text: 'Harbour College, Austin', isBold: true, aside: '2009 – 2011', gap: 10 },
        { text: 'Diploma in Nursing' },
      ),
    );
    expect(campus?.institution).toBe('University of Texas, Austin');
    expect(town?.institution).toBe('Harbour College');
  });

  it('takes a body above the school for neither a degree nor a subject', () => {
    const [study] = readEducation(
      linesOf(
        { text: 'Confrérie Marine |', aside: '2016 – 2020' },
        { text: 'ENVOL à Lyon & CORDE à Genève' },
      ),
    );
    expect(study).toMatchObject({ institution: 'ENVOL à Lyon & CORDE à Genève' });
    expect(study).not.toHaveProperty('area');
    expect(study).not.toHaveProperty('studyType');
  });

  it('loses no end of a name that is broken beside its dates', () => {
    const lines = linesOf(
      { text: 'Millford Institute of', aside: '2008 – 2015' },
      { text: 'Seafaring' },
    );
    const [study] = readEducation(joinLabels(lines));
    expect(study?.institution).toBe('Millford Institute of Seafaring');
  });
});

describe('readEducation in grids and margins', () => {
  it('reads schools beside each other one by one', () => {
    const page = layOut([
      { text: 'Millford College', x: 50, y: 50, isBold: true },
      { text: 'University of Westmarch', x: 300, y: 50, isBold: true },
      { text: '2010 – 2013', x: 50, y: 63 },
      { text: '2013 – 2015', x: 300, y: 63 },
      { text: 'BSc - Physics', x: 50, y: 76 },
      { text: 'MSc - Optics', x: 300, y: 76 },
    ]);
    const studies = readEducation(readLines([page]));
    expect(studies).toMatchObject([
      { institution: 'Millford College', studyType: 'BSc', area: 'Physics', startDate: '2010' },
      { institution: 'University of Westmarch', studyType: 'MSc', area: 'Optics' },
    ]);
  });

  it('takes two years over each other in the margin as one period', () => {
    const page = layOut([
      { text: '2012', x: 50, y: 50 },
      { text: 'Millford College', x: 120, y: 50, isBold: true },
      { text: '2014', x: 50, y: 63 },
      { text: 'Diploma in Baking', x: 120, y: 63 },
    ]);
    expect(readEducation(readLines([page]))).toMatchObject([
      { institution: 'Millford College', startDate: '2012', endDate: '2014' },
    ]);
  });

  it('sees that a study goes on where “present” stands under the year', () => {
    const page = layOut([
      { text: '2023', x: 50, y: 50 },
      { text: 'Millford College', x: 120, y: 50, isBold: true },
      { text: 'Present', x: 50, y: 63 },
      { text: 'Diploma in Baking', x: 120, y: 63 },
    ]);
    const [study] = readEducation(readLines([page]));
    expect(study).toMatchObject({ institution: 'Millford College', startDate: '2023' });
    expect(study?.endDate).toBeUndefined();
  });
});
