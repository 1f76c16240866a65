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

/** Lines such as "Tech: Go, SQL" in the header, without their label. */
function labelledLines(lines: readonly Line[], kind: SectionKind): readonly Line[] {
  return lines.flatMap((line) => {
    const [, label = '', rest = ''] = /^([^:]{2,30}):\s+(.{3,})$/u.exec(line.text) ?? [];
    return knownHeading(label) === kind ? [withText(line, rest)] : [];
  });
}

function withText(line: Line, text: string): Line {
  const [cell] = line.cells;
  return cell ? { ...line, text, cells: [{ ...cell, text }] } : line;
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
    certificates: of('certificates', readCertificates),
    publications: of('publications', readPublications),
    skills: [...of('skills', readSkills), ...readSkills(labelledLines(document.header, 'skills'))],
    languages: of('languages', readLanguages),
    interests: of('interests', readInterests),
    references: of('references', readReferences),
    projects: of('projects', readProjects),
  };
  const filled = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
  return resumeSchema.parse({ basics: readBasics(document, lines), ...filled });
}
