/** The parts of a résumé that a model may be asked about, and what it may answer of each. */
import { z } from 'zod';

export const refinedParts = ['basics', 'work', 'education', 'skills'] as const;
export type RefinedPart = (typeof refinedParts)[number];

/** Null: the document does not say it. Every field is asked for: some servers insist on that. */
const said = z.string().nullable();
/** As YYYY, YYYY-MM or YYYY-MM-DD, at the precision that is shown; what is none is not taken. */
const period = { startDate: said, endDate: said };

export const refinedAnswers = {
  basics: z.object({ name: said, label: said, email: said, phone: said, url: said }),
  work: z.object({ work: z.array(z.object({ name: said, position: said, ...period })) }),
  education: z.object({
    education: z.array(z.object({ institution: said, studyType: said, ...period })),
  }),
  skills: z.object({ skills: z.array(z.string()) }),
} as const satisfies Record<RefinedPart, z.ZodType>;

/** What came of asking: the parts that were answered. */
export const partAnswersSchema = z.object({
  basics: refinedAnswers.basics.optional(),
  work: refinedAnswers.work.optional(),
  education: refinedAnswers.education.optional(),
  skills: refinedAnswers.skills.optional(),
});
export type PartAnswers = z.infer<typeof partAnswersSchema>;
