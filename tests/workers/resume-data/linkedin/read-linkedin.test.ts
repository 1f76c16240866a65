import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resumeData } from '../../../../src/workers/resume-data/resume-data.ts';
import { linkedinExport } from '../../../support/fixtures/linkedin-export.ts';
import { makeZip } from '../../../support/make-zip.ts';
import { taskContext } from '../../../support/task-context.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightshift-linkedin-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(files: Readonly<Record<string, string>>) {
  const file = join(folder, 'export.zip');
  await writeFile(file, makeZip(files));
  return resumeData({ file, format: 'linkedin' }, taskContext());
}

describe('a LinkedIn export', () => {
  it('is taken table by table, with what has no place named', async () => {
    const { resume, warnings } = await read(linkedinExport);
    expect(resume).toEqual({
      basics: {
        name: 'Ines Carvalho',
        label: 'Hydrologist, river "models"',
        email: 'ines.carvalho@example.org',
        phone: '+351 555 0102',
        url: 'https://ines.example.org',
        summary: 'Measures rivers.\nThen models them.',
        location: { city: 'Porto, Portugal' },
        profiles: [
          { network: 'Blog', url: 'https://blog.example.org/a,b' },
          { network: 'Twitter', username: 'ines_rivers' },
        ],
      },
      work: [
        {
          name: 'Douro Water Board',
          position: 'Hydrologist',
          summary: 'Built the flood forecast,\nwith two others.',
          location: 'Porto',
          startDate: '2019-01',
        },
        { name: 'Field Station', position: 'Assistant', startDate: '2016', endDate: '2018-12' },
      ],
      education: [
        {
          institution: 'University of Aveiro',
          studyType: 'MSc, Hydrology',
          startDate: '2013',
          endDate: '2015',
        },
      ],
      skills: [{ name: 'R' }, { name: 'Gauging' }],
      languages: [{ language: 'Portuguese', fluency: 'Native or bilingual proficiency' }],
      certificates: [
        { name: 'Boat licence', url: 'https://c.example.org', issuer: 'Harbour', date: '2020-03' },
      ],
      projects: [{ name: 'Gauge map', description: 'A map.', startDate: '2021-05' }],
      awards: [{ title: 'Young hydrologist', summary: 'For the map.', date: '2022-06' }],
      publications: [{ name: 'On gauges', releaseDate: '2021-02-03', publisher: 'River Letters' }],
      volunteer: [{ organization: 'River watch', position: 'Counter', startDate: '2014-04' }],
    });
    expect(warnings).toEqual(
      [
        ...['field-unknown Profile.csv/Industry', 'value-skipped Email Addresses.csv/1'],
        'field-unknown Education.csv/1/Activities',
        'field-unknown Certifications.csv/1/License Number',
        'field-unknown Volunteering.csv/1/Cause',
      ].map((note) => {
        const [code, ...place] = note.split(' ');
        return { code, place: place.join(' ') };
      }),
    );
  });

  it('may lie in a folder of the archive, and lack most of its tables', async () => {
    const { resume } = await read({
      'Basic/Profile.csv': linkedinExport['Profile.csv'],
      'Basic/Skills.csv': 'Name\nR\n',
    });
    expect(resume).toMatchObject({ basics: { name: 'Ines Carvalho' }, skills: [{ name: 'R' }] });
  });

  it('is never searched for what is not about the person’s work', async () => {
    const letters = '"From","Content"\n"A friend","canary: a private word"\n';
    const others = { 'messages.csv': letters, 'Connections.csv': letters, 'Ads.csv': letters };
    const taken = await read({ ...linkedinExport, ...others });
    expect(taken).toEqual(await read(linkedinExport));
    expect(JSON.stringify(taken)).not.toContain('canary');
  });

  it('that is not in English is refused with that reason', async () => {
    const french = {
      'Profile.csv': 'Prénom,Nom de famille\nInès,Martin\n',
      'Skills.csv': 'Nom\nR\n',
    };
    await expect(read(french)).rejects.toMatchObject({ code: 'export-language' });
  });

  it.each([
    [{ 'photos/one.txt': 'a', 'two.txt': 'b' }, 'format-unsupported'],
    [{ 'Skills.csv': 'Name\n', 'Languages.csv': '' }, 'content-too-short'],
    [{ '../Profile.csv': 'First Name\nAl\n' }, 'file-unsafe'],
    [{ 'Skills.csv': `Name\n${'R,'.repeat(6_000_000)}\n` }, 'file-too-large'],
  ])('that is none is refused: %#', async (files, code) => {
    await expect(read(files as Record<string, string>)).rejects.toMatchObject({ code });
  });
});
