/** Reads the sections whose entries have one main name: projects, awards, certificates and more. */
import type { Resume } from '../../../shared/domain/resume.ts';
import type { Line } from '../layout/line.ts';
import { toParagraphs } from '../text/paragraphs.ts';
import { fold } from '../vocabulary/fold.ts';
import { titleWords } from '../vocabulary/job-titles.ts';
import type { Entry } from './entry.ts';
import { entryText } from './entry-text.ts';
import { headPieces } from './head-pieces.ts';
import { shownPeriod } from './shown-period.ts';
import { splitEntries } from './split-entries.ts';

type List<Key extends keyof Resume> = NonNullable<Resume[Key]>;

interface Named {
  readonly name: string;
  /** The second piece of the head: an issuer, a role. */
  readonly by: string | null;
  readonly url: string | null;
  readonly entry: Entry;
}

/** Entries with a head; where there are only bullet points, each is one. */
function namedEntries(lines: readonly Line[]): readonly Named[] {
  const entries = splitEntries(lines).filter(({ head }) => head.length > 0);
  const all = entries.length > 0 ? entries : toParagraphs(lines).map(asEntry);
  return all.flatMap((entry) => {
    const { names, url } = headPieces(entry.head);
    const name = names[0]?.text;
    const by = names[1]?.text.replace(/^(?:awarded by|issued by|by|von|par|por)\s+/i, '') ?? null;
    return name ? [{ name, by, url, entry }] : [];
  });
}

function asEntry({ lines }: { readonly lines: readonly Line[] }): Entry {
  return { head: lines.slice(0, 1), body: lines.slice(1), period: null };
}

const shownDate = ({ period }: Entry): { readonly date?: string } => {
  const date = period?.endDate ?? period?.startDate;
  return date === undefined ? {} : { date };
};

const textOf = ({ body }: Entry): string =>
  toParagraphs(body)
    .map(({ text }) => text)
    .join(' ');

export function readProjects(lines: readonly Line[]): List<'projects'> {
  return namedEntries(lines).map(({ name, by, url, entry }) => {
    const { summary, highlights } = entryText(entry.body);
    return {
      name,
      ...(summary ? { description: summary } : {}),
      ...(url ? { url } : {}),
      ...(by && titleWords.test(fold(by)) ? { roles: [by] } : {}),
      ...shownPeriod(entry.period),
      ...(highlights ? { highlights } : {}),
    };
  });
}

export function readAwards(lines: readonly Line[]): List<'awards'> {
  return namedEntries(lines).map(({ name, by, entry }) => ({
    title: name,
    ...shownDate(entry),
    ...(by ? { awarder: by } : {}),
    ...(entry.body.length > 0 ? { summary: textOf(entry) } : {}),
  }));
}

export function readCertificates(lines: readonly Line[]): List<'certificates'> {
  return namedEntries(lines).map(({ name, by, url, entry }) => ({
    name,
    ...shownDate(entry),
    ...(by ? { issuer: by } : {}),
    ...(url ? { url } : {}),
  }));
}

export function readPublications(lines: readonly Line[]): List<'publications'> {
  return namedEntries(lines).map(({ name, by, url, entry }) => {
    const { date } = shownDate(entry);
    return {
      name,
      ...(by ? { publisher: by } : {}),
      ...(date === undefined ? {} : { releaseDate: date }),
      ...(url ? { url } : {}),
      ...(entry.body.length > 0 ? { summary: textOf(entry) } : {}),
    };
  });
}
