/** How sure the reader was of the characters at a place: only OCR has doubts. */
import type { PageText, TextRun } from '../../../shared/domain/document-text.ts';
import type { PagePlace } from '../../../shared/domain/field-evidence.ts';

/** The returned function gives 0–1: the mean over the words at the places, 1 without any doubt. */
export function wordConfidence(
  pages: readonly PageText[],
): (places: readonly PagePlace[]) => number {
  const guessed = new Map(
    pages.map(({ page, runs }) => [page, runs.filter((run) => run.confidence !== undefined)]),
  );
  return (places) => {
    const guesses = places.flatMap((place) =>
      (guessed.get(place.page) ?? []).filter((run) => overlaps(place, run)),
    );
    if (guesses.length === 0) return 1;
    return guesses.reduce((sum, { confidence = 1 }) => sum + confidence, 0) / guesses.length;
  };
}

function overlaps(place: PagePlace, run: TextRun): boolean {
  const [middleX, middleY] = [run.x + run.width / 2, run.y + run.height / 2];
  return (
    middleX >= place.x &&
    middleX <= place.x + place.width &&
    middleY >= place.y &&
    middleY <= place.y + place.height
  );
}
