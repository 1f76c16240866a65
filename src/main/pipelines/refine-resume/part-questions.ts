/** What a model is asked about each part of a résumé. */
import type { RefinedPart } from '../../../shared/domain/refinement/refined-part.ts';

const rules = `Copy words exactly as they stand there, in their language and spelling; do not
translate, shorten, join or complete them. Write dates as YYYY, YYYY-MM or YYYY-MM-DD, only as precisely
as they are shown. Use null for whatever the text does not say. Never guess: what is not in the text
will be found out and thrown away.`;

const questions: Readonly<Record<RefinedPart, string>> = {
  basics: `Find in this text the person's name, their professional title ("label"), e-mail address,
telephone number and own website ("url").`,
  work: `List the positions in this text in their order: employer ("name"), job title ("position"),
"startDate" and "endDate". Of a position that is still held, endDate is null.`,
  education: `List the studies and trainings in this text in their order: school ("institution"),
degree or certificate ("studyType"), "startDate" and "endDate".`,
  skills: `List the skills in this text in their order, each as one short item. Leave out sentences,
languages that are spoken, and hobbies.`,
};

export function questionFor(part: RefinedPart): string {
  return `You read résumés. ${questions[part]}\n${rules}`;
}

/** Tokens; the longest lists of positions take a third of it. */
export const MAX_ANSWER_TOKENS: Readonly<Record<RefinedPart, number>> = {
  ...{ basics: 400, work: 4_000, education: 2_000, skills: 2_000 },
};
