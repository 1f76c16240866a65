/** The sentences about a shift, for the live region and toasts, and about its results. */
import type { I18n } from '@lingui/core';
import type { ShiftNews } from './shift.ts';

/** No personal content: counts only, so that it may stand on a locked screen. */
export function shiftSentence(i18n: I18n, news: ShiftNews): string {
  switch (news.type) {
    case 'started':
      return i18n.t({
        id: 'shift.started',
        message: '{count, plural, one {# job queued} other {# jobs queued}}',
        values: { count: news.count },
      });
    case 'advanced':
      return i18n.t({
        id: 'shift.advanced',
        message: '{percent} percent done',
        values: { percent: news.percent },
      });
    case 'ended':
      return resultSentence(i18n, news);
  }
}

/** What came of a stretch of work, in numbers. */
export function resultSentence(
  i18n: I18n,
  { done, failed }: { readonly done: number; readonly failed: number },
): string {
  if (failed === 0) {
    return done === 0
      ? i18n.t({ id: 'shift.ended.none', message: 'Nothing is running any more' })
      : i18n.t({
          id: 'shift.ended.done',
          message: '{done, plural, one {# résumé is read} other {# résumés are read}}',
          values: { done },
        });
  }
  return i18n.t({
    id: 'shift.ended.mixed',
    message:
      '{done, plural, =0 {Nothing was read} one {# résumé is read} other {# résumés are read}}, {failed, plural, one {# failed} other {# failed}}',
    values: { done, failed },
  });
}
