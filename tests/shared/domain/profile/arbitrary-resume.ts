/** Résumés of nobody, from few words, so that they often say the same and often disagree. */
import fc from 'fast-check';
import type { Resume } from '../../../../src/shared/domain/resume.ts';

const some = (...texts: readonly string[]) =>
  fc.option(fc.constantFrom(...texts), { nil: undefined, freq: 3 });
const few = (...texts: readonly string[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...texts), { maxLength: 3 }), { nil: undefined });

const date = some('2015', '2015-04', '2016-01', '2018', '2018-09', '2021-03');
const period = { startDate: date, endDate: date };

const work = fc.record({
  name: some('Dovetail Joinery', 'Dovetail Joinery Ltd', 'DOVETAIL', 'Ashgrove Farms', 'Ash & Elm'),
  position: some('Site manager', 'Senior site manager', 'Foreman', 'Sr. Site Manager', 'Clerk'),
  ...period,
  highlights: few('Led 12 people.', 'Led twelve people.', 'Led the people.', 'Built a barn.'),
});
const study = fc.record({
  institution: some('University of Westmarch', 'Westmarch University', 'Harrow Lane College'),
  studyType: some('BSc', 'Bachelor', 'MSc'),
  area: some('Botany', 'Forest Botany'),
  ...period,
});
const skill = fc.record({
  name: some('Tools', 'Node.js', 'C', 'C++'),
  level: some('Expert', 'Basic'),
  keywords: few('Postgres', 'PostgreSQL', 'NodeJS', 'SQL', 'C'),
});
const basics = fc.record({
  name: some('Ida Norrby', 'Ida M. Norrby', 'IDA NORRBY'),
  label: some('Gardener', 'Florist'),
  email: some('ida@example.com', 'Ida@Example.com', 'norrby@example.org'),
  phone: some('+46 8 000 00 11', '08-000 00 11', '+46 8 000 00 99'),
  url: some('https://example.com/ida', 'example.com/ida/'),
  location: fc.option(
    fc.record({ city: some('Malmö', 'Malmo', 'Uppsala'), postalCode: some('211 19', '753 10') }),
    { nil: undefined },
  ),
  profiles: fc.option(
    fc.array(fc.record({ network: some('Example'), username: some('ida', 'norrby') }), {
      maxLength: 2,
    }),
    { nil: undefined },
  ),
});

const list = <T>(entries: fc.Arbitrary<T>) =>
  fc.option(fc.array(entries, { maxLength: 4 }), { nil: undefined });

export const arbitraryResume = fc.record({
  basics,
  work: list(work),
  education: list(study),
  skills: list(skill),
  languages: list(
    fc.record({
      language: some('English', 'Englisch', 'Welsh'),
      fluency: some('C1', 'Fluent (C1)'),
    }),
  ),
}) as fc.Arbitrary<Resume>;

export const arbitraryResumes = fc.array(arbitraryResume, { minLength: 1, maxLength: 5 });
