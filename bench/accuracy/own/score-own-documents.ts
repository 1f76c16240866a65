/** Makes the repository's own documents, reads them and scores what came out. */
import type { OwnDocument } from '../../../tests/support/fixtures/own/index.ts';
import type { OwnLanguage } from '../../../tests/support/fixtures/own/own-person.ts';
import { shownResume } from '../../../tests/support/fixtures/own/shown-resume.ts';
import { type ResumeTallies, scoreResume } from '../scoring/score-resume.ts';
import { readBytes } from './read-bytes.ts';

export interface ScoredDocument extends OwnDocument {
  readonly tallies: ResumeTallies;
}

/** Tesseract's names. */
const ocrLanguages: Readonly<Record<OwnLanguage, string>> = {
  en: 'eng',
  de: 'deu',
  fr: 'fra',
  es: 'spa',
  pt: 'por',
};

export async function scoreOwnDocuments(
  documents: readonly OwnDocument[],
): Promise<readonly ScoredDocument[]> {
  const scored: ScoredDocument[] = [];
  for (const document of documents) {
    const { layout, person } = document;
    const languages = [...new Set([ocrLanguages[person.language], 'eng'])];
    const { resume } = await readBytes(await layout.draw(person), layout.format, languages);
    const tallies = scoreResume(shownResume(person.resume, layout.dates), resume);
    scored.push({ ...document, tallies });
  }
  return scored;
}
