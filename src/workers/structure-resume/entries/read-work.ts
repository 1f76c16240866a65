/** Reads the entries of a work section. */
import type { Resume } from '../../../shared/domain/resume.ts';
import type { Line } from '../layout/line.ts';
import { entryText } from './entry-text.ts';
import { headParts } from './head-parts.ts';
import { labelHeads, type Role } from './label-heads.ts';
import { workScorer } from './score-work.ts';
import { shareCompanies } from './share-companies.ts';
import { shownPeriod } from './shown-period.ts';
import { splitEntries } from './split-entries.ts';
import type { WorkDraft } from './work-draft.ts';

export type WorkEntry = NonNullable<Resume['work']>[number];

export function readWork(lines: readonly Line[]): WorkEntry[] {
  const entries = splitEntries(lines);
  const heads = entries.map(({ head }) => headParts(head));
  const labelled = labelHeads(
    heads.map(({ parts }) => parts),
    workScorer,
  );
  const drafts = entries.map((entry, index) => ({
    entry,
    url: heads[index]?.url ?? null,
    segments: labelled[index] ?? [],
  }));
  return shareCompanies(drafts).flatMap((draft) => toWork(draft) ?? []);
}

function toWork({ entry, url, segments }: WorkDraft): WorkEntry | null {
  const of = (role: Role): string | undefined =>
    segments.find((segment) => segment.role === role)?.text;
  // Some are known by their address on the web alone.
  const name = of('first') ?? url ?? undefined;
  const [position, location] = [of('second'), of('place')];
  if (!name && !position) return null;
  const { summary, highlights } = entryText(entry.body);
  const rest = segments.filter(({ role }) => role === 'other').map(({ text }) => text);
  const told = [...rest, ...(summary ? [summary] : [])].join('\n');
  return {
    ...(name ? { name } : {}),
    ...(position ? { position } : {}),
    ...(location ? { location } : {}),
    ...(url ? { url } : {}),
    ...shownPeriod(entry.period),
    ...(told ? { summary: told } : {}),
    ...(highlights ? { highlights } : {}),
  };
}
