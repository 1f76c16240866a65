import { isPartialDate } from '../../../shared/domain/profile/decide.ts';
import type { Message } from '../../../shared/std/message.ts';

/** What is wrong with a typed date; null: nothing, or it is empty. */
export function dateProblem(text: string): Message | null {
  const date = text.trim();
  if (date === '' || isPartialDate(date)) return null;
  return /*i18n*/ {
    id: 'profile.date.wrong',
    message: 'Write it like 2021, 2021-03 or 2021-03-14. Until then it is not saved.',
  };
}
