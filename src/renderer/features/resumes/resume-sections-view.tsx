/** The sections of a résumé: each maps its part of JSON Resume to entries. */
import { useLingui } from '@lingui/react';
import type { Resume } from '../../../shared/domain/resume.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import classes from './resume-document.module.css';
import { type Entry, EntrySection, Section } from './resume-section-view.tsx';
import { usePeriod } from './use-period.ts';

interface Entries<Name extends keyof Resume> {
  readonly entries: NonNullable<Resume[Name]>;
}

export function Work({ entries }: Entries<'work'>) {
  const { i18n } = useLingui();
  const period = usePeriod();
  return (
    <EntrySection
      title={i18n.t({ id: 'document.work', message: 'Experience' })}
      entries={entries.map((work) => ({
        title: work.position ?? work.name,
        organisation: work.position ? work.name : undefined,
        place: work.location,
        when: period(work),
        text: work.summary,
        points: work.highlights,
      }))}
    />
  );
}

export function Volunteer({ entries }: Entries<'volunteer'>) {
  const { i18n } = useLingui();
  const period = usePeriod();
  return (
    <EntrySection
      title={i18n.t({ id: 'document.volunteer', message: 'Volunteering' })}
      entries={entries.map((work) => ({
        title: work.position ?? work.organization,
        organisation: work.position ? work.organization : undefined,
        when: period(work),
        text: work.summary,
        points: work.highlights,
      }))}
    />
  );
}

export function Projects({ entries }: Entries<'projects'>) {
  const { i18n } = useLingui();
  const period = usePeriod();
  return (
    <EntrySection
      title={i18n.t({ id: 'document.projects', message: 'Projects' })}
      entries={entries.map((project) => ({
        title: project.name,
        organisation: joined(project.roles),
        place: project.url,
        when: period(project),
        text: project.description,
        points: project.highlights,
        keywords: project.keywords,
      }))}
    />
  );
}

export function Education({ entries }: Entries<'education'>) {
  const { i18n } = useLingui();
  const period = usePeriod();
  return (
    <EntrySection
      title={i18n.t({ id: 'document.education', message: 'Education' })}
      entries={entries.map((study): Entry => {
        const degree = joined([study.studyType, study.area]);
        return {
          title: degree ?? study.institution,
          organisation: degree ? study.institution : undefined,
          when: period(study),
          text: study.score,
          keywords: study.courses,
        };
      })}
    />
  );
}

export function Awards({ entries }: Entries<'awards'>) {
  const { i18n } = useLingui();
  const formats = useFormats();
  return (
    <EntrySection
      title={i18n.t({ id: 'document.awards', message: 'Awards' })}
      entries={entries.map((award) => ({
        title: award.title,
        organisation: award.awarder,
        when: award.date && formats.partialDate(award.date),
        text: award.summary,
      }))}
    />
  );
}

export function Certificates({ entries }: Entries<'certificates'>) {
  const { i18n } = useLingui();
  const formats = useFormats();
  return (
    <EntrySection
      title={i18n.t({ id: 'document.certificates', message: 'Certificates' })}
      entries={entries.map((certificate) => ({
        title: certificate.name,
        organisation: certificate.issuer,
        when: certificate.date && formats.partialDate(certificate.date),
        place: certificate.url,
      }))}
    />
  );
}

export function Publications({ entries }: Entries<'publications'>) {
  const { i18n } = useLingui();
  const formats = useFormats();
  return (
    <EntrySection
      title={i18n.t({ id: 'document.publications', message: 'Publications' })}
      entries={entries.map((publication) => ({
        title: publication.name,
        organisation: publication.publisher,
        when: publication.releaseDate && formats.partialDate(publication.releaseDate),
        place: publication.url,
        text: publication.summary,
      }))}
    />
  );
}

export function Skills({ entries }: Entries<'skills'>) {
  const { i18n } = useLingui();
  return (
    <Section
      title={i18n.t({ id: 'document.skills', message: 'Skills' })}
      isEmpty={entries.length === 0}
    >
      <Terms
        terms={entries.map((skill) => ({
          term: joined([skill.name, skill.level && `(${skill.level})`], ' '),
          rest: joined(skill.keywords),
        }))}
      />
    </Section>
  );
}

export function Languages({ entries }: Entries<'languages'>) {
  const { i18n } = useLingui();
  return (
    <Section
      title={i18n.t({ id: 'document.languages', message: 'Languages' })}
      isEmpty={entries.length === 0}
    >
      <Terms terms={entries.map(({ language, fluency }) => ({ term: language, rest: fluency }))} />
    </Section>
  );
}

export function Interests({ entries }: Entries<'interests'>) {
  const { i18n } = useLingui();
  return (
    <Section
      title={i18n.t({ id: 'document.interests', message: 'Interests' })}
      isEmpty={entries.length === 0}
    >
      <Terms
        terms={entries.map(({ name, keywords }) => ({ term: name, rest: joined(keywords) }))}
      />
    </Section>
  );
}

export function References({ entries }: Entries<'references'>) {
  const { i18n } = useLingui();
  return (
    <Section
      title={i18n.t({ id: 'document.references', message: 'References' })}
      isEmpty={entries.length === 0}
    >
      <Terms terms={entries.map(({ name, reference }) => ({ term: name, rest: reference }))} />
    </Section>
  );
}

interface TermsProps {
  readonly terms: readonly {
    readonly term?: string | undefined;
    readonly rest?: string | undefined;
  }[];
}

/** Terms with what goes with them; bare terms run on as one line. */
function Terms({ terms }: TermsProps) {
  const bare = terms.filter(({ rest }) => !rest).map(({ term }) => term);
  const full = terms.filter(({ rest }) => rest);
  return (
    <>
      {full.map(({ term, rest }) => (
        <p key={`${term}:${rest}`} className={classes.term}>
          {term && <b>{term}</b>} {rest}
        </p>
      ))}
      {bare.length > 0 && <p className={classes.term}>{joined(bare)}</p>}
    </>
  );
}

function joined(parts: readonly (string | undefined)[] | undefined, by = ', '): string | undefined {
  const text = (parts ?? []).filter(Boolean).join(by);
  return text === '' ? undefined : text;
}
