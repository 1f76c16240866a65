/** Moves the places of evidence from pages that were turned to be read onto the pages as shown. */
import type { PageTurn } from '../../../shared/domain/document-text.ts';
import type { PagePlace, ResumeEvidence } from '../../../shared/domain/field-evidence.ts';
import type { PageReading } from './page-reading.ts';

export function shownPlaces(
  evidence: ResumeEvidence,
  readings: readonly PageReading[],
): ResumeEvidence {
  const turned = new Map(readings.map((reading) => [reading.text.page, reading]));
  const show = (place: PagePlace): PagePlace => {
    const reading = turned.get(place.page);
    return reading?.turned === undefined ? place : unturn(place, reading.text, reading.turned);
  };
  return Object.fromEntries(
    Object.entries(evidence).map(([pointer, field]) => [
      pointer,
      { ...field, places: field.places.map(show) },
    ]),
  );
}

/** The upright box around the place, turned back about the middle of the page. */
function unturn(
  place: PagePlace,
  { width, height }: { readonly width: number; readonly height: number },
  { degrees, shownWidth, shownHeight }: PageTurn,
): PagePlace {
  const angle = (-degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const x = place.x + place.width / 2 - width / 2;
  const y = place.y + place.height / 2 - height / 2;
  const boxWidth = place.width * Math.abs(cos) + place.height * Math.abs(sin);
  const boxHeight = place.width * Math.abs(sin) + place.height * Math.abs(cos);
  return {
    page: place.page,
    x: x * cos - y * sin + shownWidth / 2 - boxWidth / 2,
    y: x * sin + y * cos + shownHeight / 2 - boxHeight / 2,
    width: boxWidth,
    height: boxHeight,
  };
}
