/** What a reader of a résumé would look for and not find, and where it would be written. */
import type { DraftResume } from '../../../shared/domain/draft-resume.ts';
import type { Message } from '../../../shared/std/message.ts';

export interface MissingPart {
  readonly words: Message;
  /** The mark of the control that adds it. */
  readonly mark: string;
}

interface Expectation extends MissingPart {
  readonly isThere: (resume: DraftResume) => boolean;
}

const has = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

const expectations: readonly Expectation[] = [
  {
    words: /*i18n*/ { id: 'missing.name', message: 'your name' },
    mark: '/basics/name',
    isThere: ({ basics }) => has(basics.name),
  },
  {
    words: /*i18n*/ { id: 'missing.email', message: 'an e-mail address' },
    mark: '/basics/email',
    isThere: ({ basics }) => has(basics.email),
  },
  {
    words: /*i18n*/ { id: 'missing.phone', message: 'a phone number' },
    mark: '/basics/phone',
    isThere: ({ basics }) => has(basics.phone),
  },
  {
    words: /*i18n*/ { id: 'missing.work', message: 'work experience' },
    mark: '/work:add',
    isThere: ({ work = [] }) => work.length > 0,
  },
  {
    words: /*i18n*/ { id: 'missing.education', message: 'education' },
    mark: '/education:add',
    isThere: ({ education = [] }) => education.length > 0,
  },
  {
    words: /*i18n*/ { id: 'missing.skills', message: 'skills' },
    mark: '/skills:add',
    isThere: ({ skills = [] }) => skills.length > 0,
  },
];

export function missingParts(resume: DraftResume): readonly MissingPart[] {
  const undated = (resume.work ?? []).findIndex(
    ({ startDate, endDate }) => !has(startDate) && !has(endDate),
  );
  return [
    ...expectations.filter(({ isThere }) => !isThere(resume)),
    ...(undated === -1 ? [] : [{ words: datesWords, mark: `/work/${undated}/startDate` }]),
  ];
}

const datesWords: Message = /*i18n*/ { id: 'missing.dates', message: 'dates of a position' };
