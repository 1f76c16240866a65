/** How far the filling of gaps is, in percent, with a sentence: asking takes nearly all of the time. */
import type { RefinedPart } from '../../../shared/domain/refinement/refined-part.ts';
import type { Message } from '../../../shared/std/message.ts';

type Progress = readonly [percent: number, message: Message];

const asking: Readonly<Record<RefinedPart, Message>> = {
  basics: /*i18n*/ { id: 'refine.basics', message: 'Asking the model for name and contact data' },
  work: /*i18n*/ { id: 'refine.work', message: 'Asking the model for positions' },
  education: /*i18n*/ { id: 'refine.education', message: 'Asking the model for education' },
  skills: /*i18n*/ { id: 'refine.skills', message: 'Asking the model for skills' },
};

const ASKING = { from: 5, to: 95 } as const;

export const progressOf = {
  beginning: (): Progress => [
    2,
    /*i18n*/ { id: 'refine.beginning', message: 'Finding out what the reading missed' },
  ],
  asking: (part: RefinedPart, [done, total]: readonly [number, number]): Progress => [
    ASKING.from + ((ASKING.to - ASKING.from) * done) / total,
    asking[part],
  ],
  checking: (): Progress => [
    ASKING.to,
    /*i18n*/ { id: 'refine.checking', message: 'Comparing what it said with the page' },
  ],
};
