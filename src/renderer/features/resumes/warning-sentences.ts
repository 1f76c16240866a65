/** What the user should know about a résumé that was read: one sentence a matter. */
import type { ImportWarning } from '../../../shared/domain/import-result.ts';
import type { Message } from '../../../shared/std/message.ts';

type Code = ImportWarning['code'];

const sentences: Readonly<Record<Code, Message>> = {
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
  'hidden-text-found': /*i18n*/ {
    id: 'warning.hidden-text-found',
    message: 'The file holds words that nobody can see. They were left out.',
  },
  'unlike-a-resume': /*i18n*/ {
    id: 'warning.unlike-a-resume',
    message: 'It does not look like a résumé; you had it imported anyway.',
  },
  'value-skipped': /*i18n*/ {
    id: 'warning.value-skipped',
    message: 'Some values could not be understood and were left out.',
  },
  'value-repaired': /*i18n*/ {
    id: 'warning.value-repaired',
    message: 'Some values had another form than expected and were fitted.',
  },
  'field-unknown': /*i18n*/ {
    id: 'warning.field-unknown',
    message: 'Some fields have no place in a résumé here and were left out.',
  },
  'model-claims-left-out': /*i18n*/ {
    id: 'warning.model-claims-left-out',
    message: 'A model named things that do not stand in the document. They were left out.',
  },
  'model-part-unanswered': /*i18n*/ {
    id: 'warning.model-part-unanswered',
    message: 'A model had no usable answer about a part, which stays as it was read.',
  },
};

const counted: Partial<Record<Code, Message>> = {
  'model-claims-left-out': /*i18n*/ {
    id: 'warning.model-claims-left-out.count',
    message:
      '{count, plural, one {A model named a thing that does not stand in the document. It was left out.} other {A model named # things that do not stand in the document. They were left out.}}',
  },
};

const onPages: Partial<Record<Code, Message>> = {
  'hidden-text-found': /*i18n*/ {
    id: 'warning.hidden-text-found.pages',
    message:
      '{count, plural, one {Page {pages} holds words that nobody can see. They were left out.} other {Pages {pages} hold words that nobody can see. They were left out.}}',
  },
  'page-unreadable': /*i18n*/ {
    id: 'warning.page-unreadable.pages',
    message:
      '{count, plural, one {Page {pages} could not be read.} other {Pages {pages} could not be read.}}',
  },
  'page-read-by-ocr': /*i18n*/ {
    id: 'warning.page-read-by-ocr.pages',
    message:
      '{count, plural, one {Page {pages} has no text of its own, so its words were recognised from the image.} other {Pages {pages} have no text of their own, so their words were recognised from the images.}}',
  },
  'ocr-uncertain': /*i18n*/ {
    id: 'warning.ocr-uncertain.pages',
    message:
      '{count, plural, one {Some words on page {pages} are uncertain. Compare names, dates and numbers.} other {Some words on pages {pages} are uncertain. Compare names, dates and numbers.}}',
  },
};

const inPlaces: Partial<Record<Code, Message>> = {
  'value-skipped': /*i18n*/ {
    id: 'warning.value-skipped.places',
    message: 'Left out, because it could not be understood: {places}.',
  },
  'value-repaired': /*i18n*/ {
    id: 'warning.value-repaired.places',
    message: 'Had another form than expected and was fitted: {places}.',
  },
  'field-unknown': /*i18n*/ {
    id: 'warning.field-unknown.places',
    message: 'Left out, because a résumé here has no place for it: {places}.',
  },
};

/** Nobody reads more at once. */
const maxPlaces = 12;

function shorten(places: readonly string[]): readonly string[] {
  if (places.length <= maxPlaces) return places;
  return [...places.slice(0, maxPlaces), `+${places.length - maxPlaces}`];
}

/** One sentence for each matter, however many pages it is about. */
export function warningMessages(
  warnings: readonly ImportWarning[],
  formatList: (parts: readonly string[]) => string,
): readonly Message[] {
  return [...Map.groupBy(warnings, (warning) => warning.code)].map(([code, same]) => {
    const pages = same.flatMap(({ page }) => page ?? []).toSorted((a, b) => a - b);
    const places = same.flatMap(({ place }) => place ?? []);
    const placed = inPlaces[code];
    if (placed && places.length > 0)
      return { ...placed, values: { places: formatList(shorten(places)) } };
    const count = same.reduce((sum, warning) => sum + (warning.count ?? 0), 0);
    const told = counted[code];
    if (told && count > 0) return { ...told, values: { count } };
    const paged = onPages[code];
    if (!paged || pages.length === 0) return sentences[code];
    return { ...paged, values: { count: pages.length, pages: formatList(toRanges(pages)) } };
  });
}

/** Sorted numbers as runs: 1, 2, 3, 7 are "1–3" and "7". */
function toRanges(pages: readonly number[]): readonly string[] {
  const runs: [first: number, last: number][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run && page <= run[1] + 1) run[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
}
