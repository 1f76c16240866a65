/** The sections of a résumé: each maps its part of JSON Resume to entries. */
import { useLingui } from '@lingui/react';
import type { DraftResume } from '../../../shared/domain/draft-resume.ts';
import { valuesAt } from './joined-view.tsx';
import { Period, ShownDate } from './period-view.tsx';
import { type Entry, EntrySection } from './resume-section-view.tsx';

interface Entries<Name extends keyof DraftResume> {
  readonly entries: NonNullable<DraftResume[Name]>;
}

/** The fields of an entry that are there, by their keys. */
type Pick_ = (...keys: readonly string[]) => ReturnType<typeof valuesAt>;

/** Entries that have nothing in them are left out: nothing of them could be seen. */
function toEntries(
  pointer: string,
  entries: readonly object[],
  toEntry: (pick: Pick_, at: string, entry: Readonly<Record<string, string>>) => Entry,
): readonly Entry[] {
  return entries.flatMap((entry, index) => {
    if (Object.keys(entry).length === 0) return [];
    const at = `${pointer}/${index}`;
    const pick: Pick_ = (...keys) => valuesAt(at, entry, keys);
    return [toEntry(pick, at, entry as Readonly<Record<string, string>>)];
  });
}

/** What stands for the entry: the first of these that is there, and then the other below it. */
function headed(pick: Pick_, first: string, second: string) {
  const title = pick(first);
  return title.length > 0
    ? { title, organisation: pick(second) }
    : { title: pick(second), organisation: [] };
}

export function Work({ entries }: Entries<'work'>) {
  const { i18n } = useLingui();
  return (
    <EntrySection
      title={i18n.t({ id: 'document.work', message: 'Experience' })}
      entries={toEntries('/work', entries, (pick, at, work) => {
        const { title, organisation } = headed(pick, 'position', 'name');
        return {
          title,
          below: [organisation, pick('location')],
          when: <Period at={at} period={work} />,
          text: pick('summary'),
          points: pick('highlights'),
        };
      })}
    />
  );
}

export function Volunteer({ entries }: Entries<'volunteer'>) {
  const { i18n } = useLingui();
  return (
    <EntrySection
      title={i18n.t({ id: 'document.volunteer', message: 'Volunteering' })}
      entries={toEntries('/volunteer', entries, (pick, at, work) => {
        const { title, organisation } = headed(pick, 'position', 'organization');
        return {
          title,
          below: [organisation],
          when: <Period at={at} period={work} />,
          text: pick('summary'),
          points: pick('highlights'),
        };
      })}
    />
  );
}

export function Projects({ entries }: Entries<'projects'>) {
  const { i18n } = useLingui();
  return (
    <EntrySection
      title={i18n.t({ id: 'document.projects', message: 'Projects' })}
      entries={toEntries('/projects', entries, (pick, at, project) => ({
        title: pick('name'),
        below: [pick('roles'), pick('url')],
        when: <Period at={at} period={project} />,
        text: pick('description'),
        points: pick('highlights'),
        keywords: pick('keywords'),
      }))}
    />
  );
}

export function Education({ entries }: Entries<'education'>) {
  const { i18n } = useLingui();
  return (
    <EntrySection
      title={i18n.t({ id: 'document.education', message: 'Education' })}
      entries={toEntries('/education', entries, (pick, at, study) => {
        const degree = pick('studyType', 'area');
        const hasDegree = degree.length > 0;
        return {
          title: hasDegree ? degree : pick('institution'),
          below: hasDegree ? [pick('institution')] : [],
          when: <Period at={at} period={study} />,
          text: pick('score'),
          keywords: pick('courses'),
        };
      })}
    />
  );
}

export function Awards({ entries }: Entries<'awards'>) {
  const { i18n } = useLingui();
  return (
    <EntrySection
      title={i18n.t({ id: 'document.awards', message: 'Awards' })}
      entries={toEntries('/awards', entries, (pick, at, { date }) => ({
        title: pick('title'),
        below: [pick('awarder')],
        when: date && <ShownDate at={`${at}/date`} date={date} />,
        text: pick('summary'),
      }))}
    />
  );
}

export function Certificates({ entries }: Entries<'certificates'>) {
  const { i18n } = useLingui();
  return (
    <EntrySection
      title={i18n.t({ id: 'document.certificates', message: 'Certificates' })}
      entries={toEntries('/certificates', entries, (pick, at, { date }) => ({
        title: pick('name'),
        below: [pick('issuer'), pick('url')],
        when: date && <ShownDate at={`${at}/date`} date={date} />,
      }))}
    />
  );
}

export function Publications({ entries }: Entries<'publications'>) {
  const { i18n } = useLingui();
  return (
    <EntrySection
      title={i18n.t({ id: 'document.publications', message: 'Publications' })}
      entries={toEntries('/publications', entries, (pick, at, { releaseDate }) => ({
        title: pick('name'),
        below: [pick('publisher'), pick('url')],
        when: releaseDate && <ShownDate at={`${at}/releaseDate`} date={releaseDate} />,
        text: pick('summary'),
      }))}
    />
  );
}
