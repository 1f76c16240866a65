/** What the user should know about a résumé that was read: one sentence a code. */
import type { ImportWarning } from '../../../shared/domain/import-result.ts';
import type { Message } from '../../../shared/std/message.ts';

const sentences: Readonly<Record<ImportWarning['code'], Message>> = {
  'page-unreadable': /*i18n*/ {
    id: 'warning.page-unreadable',
    message: 'A page could not be read; the others were.',
  },
  'page-read-by-ocr': /*i18n*/ {
    id: 'warning.page-read-by-ocr',
    message: 'A page has no text of its own, so its words were recognised from the image.',
  },
  'ocr-uncertain': /*i18n*/ {
    id: 'warning.ocr-uncertain',
    message: 'Some recognised words are uncertain. Compare names, dates and numbers.',
  },
  'name-missing': /*i18n*/ { id: 'warning.name-missing', message: 'No name was found.' },
  'contact-missing': /*i18n*/ {
    id: 'warning.contact-missing',
    message: 'No e-mail address and no phone number were found.',
  },
  'work-missing': /*i18n*/ {
    id: 'warning.work-missing',
    message: 'No work experience was found.',
  },
  'education-missing': /*i18n*/ {
    id: 'warning.education-missing',
    message: 'No education was found.',
  },
  'dates-missing': /*i18n*/ {
    id: 'warning.dates-missing',
    message: 'Some entries have no dates that could be read.',
  },
  'script-not-understood': /*i18n*/ {
    id: 'warning.script-not-understood',
    message: 'Parts are in a script that Nightshift does not understand yet.',
  },
};

const onPage: Partial<Record<ImportWarning['code'], Message>> = {
  'page-unreadable': /*i18n*/ {
    id: 'warning.page-unreadable.page',
    message: 'Page {page} could not be read.',
  },
  'page-read-by-ocr': /*i18n*/ {
    id: 'warning.page-read-by-ocr.page',
    message: 'Page {page} has no text of its own, so its words were recognised from the image.',
  },
  'ocr-uncertain': /*i18n*/ {
    id: 'warning.ocr-uncertain.page',
    message: 'Some words on page {page} are uncertain. Compare names, dates and numbers.',
  },
};

export function warningMessage({ code, page }: ImportWarning): Message {
  const withPage = page === undefined ? undefined : onPage[code];
  return withPage && page !== undefined ? { ...withPage, values: { page } } : sentences[code];
}
