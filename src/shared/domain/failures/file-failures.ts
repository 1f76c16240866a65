/** What can be wrong with a file that the user handed over. */
import type { Failure } from './failure.ts';

export const fileFailures = {
  'file-unreadable': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.file-unreadable',
      message: 'This file is damaged or is not what its name says, so it cannot be opened.',
    },
    action: /*i18n*/ {
      id: 'failure.file-unreadable.action',
      message: 'Open it in the program that made it, save it again as PDF, and drop the new file.',
    },
  },
  'file-empty': {
    retryClass: 'never',
    sentence: /*i18n*/ { id: 'failure.file-empty', message: 'This file is empty.' },
    action: /*i18n*/ {
      id: 'failure.file-empty.action',
      message: 'Check that it has finished downloading or syncing, and drop it again.',
    },
  },
  'file-too-large': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.file-too-large',
      message: 'This file is larger than {limit}, too large for a résumé.',
    },
    action: /*i18n*/ {
      id: 'failure.file-too-large.action',
      message: 'Save it with smaller images, or only the pages of the résumé.',
    },
  },
  'file-unsafe': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.file-unsafe',
      message: 'This file is built as no document needs to be, so it was not opened any further.',
    },
    action: /*i18n*/ {
      id: 'failure.file-unsafe.action',
      message: 'If it is yours, open it in the program that made it and save it again as PDF.',
    },
  },
  'image-too-large': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.image-too-large',
      message:
        'This image has {megapixels} million pixels, too many to read; {limit} million are the limit.',
    },
    action: /*i18n*/ {
      id: 'failure.image-too-large.action',
      message: 'Save it smaller: an A4 page at 300 dots per inch has 9 million.',
    },
  },
  'file-missing': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.file-missing',
      message: 'There is no readable file at this place.',
    },
    action: /*i18n*/ {
      id: 'failure.file-missing.action',
      message: 'Check the name and that you may read the file.',
    },
  },
  'grant-expired': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.grant-expired',
      message: 'This file was chosen too long ago, or was handed over twice, so it was not read.',
    },
    action: /*i18n*/ { id: 'failure.grant-expired.action', message: 'Drop it again.' },
  },
  'format-unsupported': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.format-unsupported',
      message: 'Nightshift cannot read this kind of file yet.',
    },
    action: /*i18n*/ {
      id: 'failure.format-unsupported.action',
      message: 'Save it as PDF, DOCX, ODT, RTF, HTML or plain text, and drop that file.',
    },
  },
  'json-unknown': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.json-unknown',
      message: 'This JSON file holds no résumé in the form of JSON Resume.',
    },
    action: /*i18n*/ {
      id: 'failure.json-unknown.action',
      message: 'Export the résumé as JSON Resume, or as PDF or DOCX, and drop that file.',
    },
  },
  'export-language': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.export-language',
      message: 'The tables of this LinkedIn export are not in English, so they cannot be read yet.',
    },
    action: /*i18n*/ {
      id: 'failure.export-language.action',
      message: 'Set LinkedIn to English, ask for your data again, and drop that file.',
    },
  },
  'file-encrypted': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.file-encrypted',
      message: 'This file is protected by a password.',
    },
    action: /*i18n*/ {
      id: 'failure.file-encrypted.action',
      message: 'Save a copy without the password and drop that file.',
    },
  },
  'too-many-pages': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.too-many-pages',
      message: 'This document has {pages} pages; a résumé has at most {limit}.',
    },
    action: /*i18n*/ {
      id: 'failure.too-many-pages.action',
      message: 'Save only the pages of the résumé and drop that file.',
    },
  },
  'content-too-short': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.content-too-short',
      message: 'There is hardly any readable text in this file, not even in its images.',
    },
    action: /*i18n*/ {
      id: 'failure.content-too-short.action',
      message: 'Scan it again, sharper and upright, or export it from the program that made it.',
    },
  },
} as const satisfies Record<string, Failure>;
