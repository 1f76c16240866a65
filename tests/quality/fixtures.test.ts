import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { resumeSchema } from '../../src/shared/domain/resume.ts';
import * as fixtures from '../support/fixtures/index.ts';

const { people, ...makers } = fixtures;

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('the fixtures', () => {
  it.each(Object.entries(makers))('%s gives the same bytes each time', async (_, make) => {
    expect(digest(await make())).toBe(digest(await make()));
  });

  it.each(Object.entries(people))('%s is a valid JSON Resume', (_, { resume }) => {
    expect(resumeSchema.parse(resume)).toEqual(resume);
  });

  it('spread a résumé over as many pages as asked', async () => {
    const pdf = (await fixtures.makeScanPdf({ pages: 10 })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(10);
  });
});
