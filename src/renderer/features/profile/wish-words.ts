/** What can be chosen among wishes, in words: one row each. */
import type {
  noticeUnits,
  salaryPeriods,
  seniorities,
  workplaces,
} from '../../../shared/domain/wish-choices.ts';
import type { Message } from '../../../shared/std/message.ts';

type Words<List extends readonly string[]> = Readonly<Record<List[number], Message>>;

export const workplaceWords: Words<typeof workplaces> = {
  'on-site': /*i18n*/ { id: 'wish.on-site', message: 'On site' },
  hybrid: /*i18n*/ { id: 'wish.hybrid', message: 'Hybrid' },
  remote: /*i18n*/ { id: 'wish.remote', message: 'Remote' },
};

export const seniorityWords: Words<typeof seniorities> = {
  intern: /*i18n*/ { id: 'wish.intern', message: 'Intern' },
  junior: /*i18n*/ { id: 'wish.junior', message: 'Junior' },
  mid: /*i18n*/ { id: 'wish.mid', message: 'Experienced' },
  senior: /*i18n*/ { id: 'wish.senior', message: 'Senior' },
  lead: /*i18n*/ { id: 'wish.lead', message: 'Lead' },
  executive: /*i18n*/ { id: 'wish.executive', message: 'Executive' },
};

export const periodWords: Words<typeof salaryPeriods> = {
  year: /*i18n*/ { id: 'wish.year', message: 'a year' },
  month: /*i18n*/ { id: 'wish.month', message: 'a month' },
  day: /*i18n*/ { id: 'wish.day', message: 'a day' },
  hour: /*i18n*/ { id: 'wish.hour', message: 'an hour' },
};

export const noticeWords: Words<typeof noticeUnits> = {
  day: /*i18n*/ { id: 'wish.days', message: 'days' },
  week: /*i18n*/ { id: 'wish.weeks', message: 'weeks' },
  month: /*i18n*/ { id: 'wish.months', message: 'months' },
};
