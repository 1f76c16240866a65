import { describe, expect, it } from 'vitest';
import { column, heading, layOut } from './lay-out.ts';
import { structure } from './read.ts';

const contact = [
  { text: 'Mirela Vantongeren', size: 22, isBold: true },
  { text: 'Bridge Engineer', size: 12, gap: 4 },
  { text: 'mirela@vantongeren.example | +49 30 901820 | Bremen, Germany' },
];
const positions = [
  heading('Experience'),
  { text: 'Senior Bridge Engineer', isBold: true, aside: 'Mar 2019 – Present' },
  { text: 'Brückwerk GmbH' },
  { text: '• Checked the load of forty bridges over the river.', indent: 10 },
  { text: '• Trained three colleagues in reading old plans.', indent: 10 },
  { text: 'Surveyor', isBold: true, aside: 'Jun 2015 – Feb 2019', gap: 8 },
  { text: 'Landmark Studios' },
  { text: '• Measured two hundred kilometres of dikes.', indent: 10 },
];
const studies = [
  heading('Education'),
  { text: 'University of Westmarch', isBold: true, aside: '2010 – 2015' },
  { text: 'Master of Science in Civil Engineering' },
];
const skills = [heading('Skills'), { text: 'AutoCAD, Rhino, Statics, Surveying' }];

describe('structureResume', () => {
  it('reads a single column with dates at the right edge', async () => {
    const page = layOut(column([...contact, ...positions, ...studies, ...skills]));
    const { resume, warnings } = await structure(page);
    expect(resume.basics).toMatchObject({
      name: 'Mirela Vantongeren',
      label: 'Bridge Engineer',
      email: 'mirela@vantongeren.example',
      phone: '+49 30 901820',
      location: { city: 'Bremen', countryCode: 'DE' },
    });
    expect(resume.work).toEqual([
      {
        name: 'Brückwerk GmbH',
        position: 'Senior Bridge Engineer',
        startDate: '2019-03',
        highlights: [
          'Checked the load of forty bridges over the river.',
          'Trained three colleagues in reading old plans.',
        ],
      },
      {
        name: 'Landmark Studios',
        position: 'Surveyor',
        startDate: '2015-06',
        endDate: '2019-02',
        highlights: ['Measured two hundred kilometres of dikes.'],
      },
    ]);
    expect(resume.education).toEqual([
      {
        institution: 'University of Westmarch',
        studyType: 'Master of Science',
        area: 'Civil Engineering',
        startDate: '2010',
        endDate: '2015',
      },
    ]);
    expect(resume.skills?.map(({ name }) => name)).toEqual([
      'AutoCAD',
      'Rhino',
      'Statics',
      'Surveying',
    ]);
    expect(warnings).toEqual([]);
  });

  it('reads a sidebar after the main column, not across', async () => {
    const name = column(contact.slice(0, 1));
    const left = column([...positions, ...studies], { x: 50, right: 360, top: 120 });
    const right = column(
      [
        heading('Contact'),
        { text: 'mirela@vantongeren.example' },
        { text: '+49 30 901820' },
        heading('Skills'),
        { text: 'AutoCAD' },
        { text: 'Statics' },
        heading('Languages'),
        { text: 'German (native)' },
        { text: 'English (fluent)' },
      ],
      { x: 400, right: 545, top: 124 },
    );
    const { resume } = await structure(layOut([...name, ...left, ...right]));
    expect(resume.basics.name).toBe('Mirela Vantongeren');
    expect(resume.basics.phone).toBe('+49 30 901820');
    expect(resume.work?.map(({ position }) => position)).toEqual([
      'Senior Bridge Engineer',
      'Surveyor',
    ]);
    expect(resume.skills?.map(({ name: skill }) => skill)).toEqual(['AutoCAD', 'Statics']);
    expect(resume.languages).toEqual([
      { language: 'German', fluency: 'native' },
      { language: 'English', fluency: 'fluent' },
    ]);
  });

  it('reads French headings and periods', async () => {
    const page = layOut(
      column([
        { text: 'Anouk Delvaux', size: 20, isBold: true },
        { text: 'anouk.delvaux@example.org' },
        heading('Expérience professionnelle'),
        { text: 'Développeuse Web', isBold: true, aside: 'janvier 2020 à aujourd’hui' },
        { text: 'Atelier Bruyère' },
        heading('Formation'),
        { text: 'Université de Valmeraie', isBold: true, aside: 'sept. 2015 – juin 2019' },
        { text: 'Licence en informatique' },
        heading('Compétences'),
        { text: 'Langages : Python, SQL' },
      ]),
    );
    const { resume } = await structure(page);
    expect(resume.work).toEqual([
      { name: 'Atelier Bruyère', position: 'Développeuse Web', startDate: '2020-01' },
    ]);
    expect(resume.education).toEqual([
      {
        institution: 'Université de Valmeraie',
        studyType: 'Licence',
        area: 'informatique',
        startDate: '2015-09',
        endDate: '2019-06',
      },
    ]);
    expect(resume.skills).toEqual([{ name: 'Langages', keywords: ['Python', 'SQL'] }]);
  });

  it('reads German headings and dates in a left margin', async () => {
    const page = layOut([
      ...column([
        { text: 'Jorinde Falkenhagen', size: 20, isBold: true },
        { text: 'jorinde@falkenhagen.example' },
      ]),
      { text: 'Berufserfahrung', y: 120, size: 14, isBold: true },
      { text: '03/2018 – heute', y: 145 },
      { text: 'Softwareentwicklerin', x: 160, y: 145, isBold: true },
      { text: 'Kranich Systeme GmbH', x: 160, y: 158 },
      { text: '09/2014 – 02/2018', y: 180 },
      { text: 'Werkstudentin', x: 160, y: 180, isBold: true },
      { text: 'Amselwerk AG', x: 160, y: 193 },
      { text: 'Ausbildung', y: 220, size: 14, isBold: true },
      { text: '2010 – 2014', y: 245 },
      { text: 'Hochschule Nordmark', x: 160, y: 245, isBold: true },
      { text: 'Bachelor of Science, Informatik', x: 160, y: 258 },
    ]);
    const { resume } = await structure(page);
    expect(resume.work).toEqual([
      { name: 'Kranich Systeme GmbH', position: 'Softwareentwicklerin', startDate: '2018-03' },
      {
        name: 'Amselwerk AG',
        position: 'Werkstudentin',
        startDate: '2014-09',
        endDate: '2018-02',
      },
    ]);
    expect(resume.education?.[0]).toMatchObject({
      institution: 'Hochschule Nordmark',
      studyType: 'Bachelor of Science',
      area: 'Informatik',
    });
  });

  it('takes profiles from the links under the text', async () => {
    const link = { url: 'https://github.com/mirela-v', x: 50, y: 80, width: 60, height: 10 };
    const page = layOut(
      [
        { text: 'Mirela Vantongeren', y: 50, size: 20, isBold: true },
        { text: 'my code', y: 80 },
        ...column([...positions, ...studies], { top: 100 }),
      ],
      [link],
    );
    const { resume } = await structure(page);
    expect(resume.basics.profiles).toEqual([
      { network: 'GitHub', username: 'mirela-v', url: 'https://github.com/mirela-v' },
    ]);
  });

  it('goes on with a column on the next page', async () => {
    const first = layOut(column([...contact, ...positions.slice(0, 4)]));
    const second = { ...layOut(column(positions.slice(4).map((line) => ({ ...line })))), page: 2 };
    const { resume } = await structure(first, second);
    expect(resume.work?.map(({ name }) => name)).toEqual(['Brückwerk GmbH', 'Landmark Studios']);
    expect(resume.work?.[0]?.highlights).toHaveLength(2);
  });
});
