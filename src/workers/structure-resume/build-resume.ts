/** Puts the parts of a résumé together from the sections of a document. */
import { type Resume, resumeSchema } from '../../shared/domain/resume.ts';
import { readBasics } from './contact/read-basics.ts';
import { readEducation } from './entries/read-education.ts';
import {
  readAwards,
  readCertificates,
  readProjects,
  readPublications,
} from './entries/read-other.ts';
import { readWork } from './entries/read-work.ts';
import type { Line } from './layout/line.ts';
import { readInterests, readReferences } from './lists/read-interests.ts';
import { readLanguages } from './lists/read-languages.ts';
import { readSkills } from './lists/read-skills.ts';
import type { SectionedDocument } from './sections/section.ts';
import { knownHeading } from './vocabulary/section-headings.ts';
import type { SectionKind } from './vocabulary/section-kind.ts';

/** What follows a label such as "Tech:" in lines outside the sections for it. */
function labelledLines(document: SectionedDocument, kind: SectionKind): readonly Line[] {
  const summaries = document.sections.filter((section) => section.kind === 'summary');
  const lines = [...document.header, ...summaries.flatMap((section) => section.lines)];
  return lines.flatMap((line) => line.cells.flatMap((_, index) => labelledCell(line, index, kind)));
}

function labelledCell(line: Line, index: number, kind: SectionKind): readonly Line[] {
  const cell = line.cells[index];
  const [, label = '', own = ''] = /^([^:]{2,30}):(?:\s+(.+))?$/u.exec(cell?.text ?? '') ?? [];
  const text = own === '' ? line.cells[index + 1]?.text : own;
  if (!cell || !text || knownHeading(label) !== kind) return [];
  return [{ ...line, text, cells: [{ ...cell, text }] }];
}

export function buildResume(document: SectionedDocument, lines: readonly Line[]): Resume {
  const of = <T>(kind: SectionKind, read: (lines: readonly Line[]) => readonly T[]): T[] =>
    document.sections.filter((section) => section.kind === kind).flatMap((s) => [...read(s.lines)]);
  const lists = {
    work: of('work', readWork),
    volunteer: of('volunteer', readWork).map(({ name, location: _, ...rest }) => ({
      ...(name ? { organization: name } : {}),
      ...rest,
    })),
    education: of('education', readEducation),
    awards: of('awards', readAwards),
    // JSON Resume has no courses of their own; most are told with who held them and when.
    certificates: [...of('certificates', readCertificates), ...of('courses', readCertificates)],
    publications: of('publications', readPublications),
    skills: [...of('skills', readSkills), ...readSkills(labelledLines(document, 'skills'))],
    languages: of('languages', readLanguages),
    interests: of('interests', readInterests),
    references: of('references', readReferences),
    projects: of('projects', readProjects),
  };
  const filled = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
  return resumeSchema.parse({ basics: readBasics(document, lines), ...filled });
}
