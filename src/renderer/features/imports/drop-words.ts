/** What letting go will do, in words. */
import type { I18n } from '@lingui/core';
import type { Dragged } from './dragged.ts';

interface DropWords {
  readonly title: string;
  readonly detail: string;
}

/** @param helper the model server elsewhere that may help with reading; null: none does */
export function dropWords(i18n: I18n, dragged: Dragged, helper: string | null): DropWords {
  switch (dragged.type) {
    case 'files':
      return fileWords(i18n, dragged, helper);
    case 'text':
      return {
        title: i18n.t({ id: 'import.drop.text', message: 'Read this text as a résumé' }),
        detail: i18n.t({
          id: 'import.drop.text.detail',
          message: 'A longer text only, and you are asked first.',
        }),
      };
    case 'link':
      return {
        title: i18n.t({ id: 'import.drop.link', message: 'A link' }),
        detail: i18n.t({
          id: 'import.drop.link.detail',
          message: 'Links cannot be read yet. Let go to see what to do instead.',
        }),
      };
  }
}

type Files = Extract<Dragged, { type: 'files' }>;

function fileWords(i18n: I18n, files: Files, helper: string | null): DropWords {
  const { count, unreadable, mayBeFolder } = files;
  if (count > 0 && unreadable === count) {
    return {
      title: i18n.t({
        id: 'import.drop.unreadable',
        message:
          '{count, plural, one {This kind of file cannot be read} other {These kinds of files cannot be read}}',
        values: { count },
      }),
      detail: i18n.t({
        id: 'import.drop.unreadable.detail',
        message: 'Let go, and the tray says what to do about it.',
      }),
    };
  }
  const title =
    count === 1 && mayBeFolder
      ? i18n.t({ id: 'import.drop.folder', message: 'Read this file, or all files in this folder' })
      : i18n.t({
          id: 'import.drop',
          message:
            '{count, plural, =0 {Read these as résumés} one {Read # file as a résumé} other {Read # files as résumés}}',
          values: { count },
        });
  return { title, detail: fileDetail(i18n, unreadable, helper) };
}

function fileDetail(i18n: I18n, unreadable: number, helper: string | null): string {
  if (unreadable > 0) {
    return i18n.t({
      id: 'import.drop.some-unreadable',
      message:
        '{unreadable, plural, one {# of them is of a kind that cannot be read; it will be listed.} other {# of them are of kinds that cannot be read; they will be listed.}}',
      values: { unreadable },
    });
  }
  if (helper !== null) {
    return i18n.t({
      id: 'import.drop.helped',
      message: 'They are read on this computer. {helper} helps where the rules are unsure.',
      values: { helper },
    });
  }
  return i18n.t({
    id: 'import.drop.detail',
    message:
      'PDF, Word, OpenDocument, RTF, web pages, text and scans. They are read on this computer and stay here.',
  });
}
