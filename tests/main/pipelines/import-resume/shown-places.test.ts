import { expect, it } from 'vitest';
import { shownPlaces } from '../../../../src/main/pipelines/import-resume/shown-places.ts';
import type { PageTurn } from '../../../../src/shared/domain/document-text.ts';

const place = { page: 1, x: 10, y: 20, width: 100, height: 10 };

/** Where `place` is on the page as shown, when the page was turned to `width` × `height`. */
function shown(turned: PageTurn | undefined, width: number, height: number) {
  const text = { page: 1, width, height, runs: [], links: [] };
  const evidence = { '/basics/name': { confidence: 1, places: [place] } };
  const moved = shownPlaces(evidence, [{ mode: 'ocr', confidence: 1, text, turned }]);
  return moved['/basics/name']?.places[0];
}

it('leaves places on upright pages alone', () => {
  expect(shown(undefined, 595, 842)).toEqual(place);
});

it('finds a place again on a page that lay on its side', () => {
  // Turned by a quarter, clockwise: what was at the left edge came to the top.
  const found = shown({ degrees: 90, shownWidth: 842, shownHeight: 595 }, 595, 842);
  expect(found?.x).toBeCloseTo(20);
  expect(found?.y).toBeCloseTo(595 - 110);
  expect(found?.width).toBeCloseTo(10);
  expect(found?.height).toBeCloseTo(100);
});

it('finds a place again on a page that stood upside down', () => {
  const found = shown({ degrees: 180, shownWidth: 595, shownHeight: 842 }, 595, 842);
  expect(found).toMatchObject({
    x: expect.closeTo(595 - 110, 6),
    y: expect.closeTo(842 - 30, 6),
  });
});
