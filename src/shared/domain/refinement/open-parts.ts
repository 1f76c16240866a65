/** Which parts of a résumé the rules left uncertain or empty, so that a model is worth asking. */
import type { Resume } from '../resume.ts';
import { isSettled, type Known } from './is-settled.ts';
import type { RefinedPart } from './refined-part.ts';

/** In the order in which they are asked about. */
export function openParts(resume: Resume, known: Known): readonly RefinedPart[] {
  const { basics, work = [], education = [], skills = [] } = resume;
  const isOpen = (pointer: string, value: string | undefined): boolean =>
    value === undefined || !isSettled(pointer, known);
  const isContactOpen =
    basics.email === undefined &&
    (basics.phone === undefined || isOpen('/basics/phone', basics.phone));
  const open: Readonly<Record<RefinedPart, boolean>> = {
    basics: isOpen('/basics/name', basics.name) || isContactOpen,
    work:
      work.length === 0 ||
      work.some(
        ({ name, position, startDate, endDate }, at) =>
          isOpen(`/work/${at}/name`, name) ||
          isOpen(`/work/${at}/position`, position) ||
          (startDate === undefined && endDate === undefined),
      ),
    education:
      education.length === 0 ||
      education.some(
        ({ institution, studyType, area }, at) =>
          isOpen(`/education/${at}/institution`, institution) ||
          (area === undefined && isOpen(`/education/${at}/studyType`, studyType)),
      ),
    skills: skills.length === 0,
  };
  return (['basics', 'work', 'education', 'skills'] as const).filter((part) => open[part]);
}
