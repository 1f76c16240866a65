/** Makes the repository's own documents, reads them and scores what came out. */
import { type OwnDocument, ownDocuments } from '../../../tests/support/fixtures/own/index.ts';
import type { OwnLanguage } from '../../../tests/support/fixtures/own/own-person.ts';
import { shownResume } from '../../../tests/support/fixtures/own/shown-resume.ts';
import { type ResumeTallies, scoreResume } from '../scoring/score-resume.ts';
import { readBytes } from './read-bytes.ts';

export interface ScoredDocument extends OwnDocument {
  readonly tallies: ResumeTallies;
}

/** @param language only the documents in it; all unless told. */
export async function scoreOwnDocuments(
  language?: OwnLanguage,
): Promise<readonly ScoredDocument[]> {
  const scored: ScoredDocument[] = [];
  for (const document of ownDocuments(language)) {
    const { layout, person } = document;
    const { resume } = await readBytes(await layout.draw(person), layout.format);
    const tallies = scoreResume(shownResume(person.resume, layout.dates), resume);
    scored.push({ ...document, tallies });
  }
  return scored;
}
