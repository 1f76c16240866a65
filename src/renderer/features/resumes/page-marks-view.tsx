/**
 * The places of values on the image of their page. Only for the pointer: with the keyboard one goes
 * through the values themselves, which light up the same places.
 */
import { useEffect, useRef } from 'react';
import type { PagePlace } from '../../../shared/domain/field-evidence.ts';
import classes from './page-image.module.css';

export interface PageMark {
  /** JSON Pointer of the value. */
  readonly pointer: string;
  /** On this page. */
  readonly places: readonly PagePlace[];
  readonly isActive: boolean;
  readonly isDoubtful: boolean;
}

interface PageMarksProps {
  readonly image: {
    readonly width: number;
    readonly height: number;
    readonly pixelsPerPoint: number;
  };
  readonly marks: readonly PageMark[];
  readonly onPoint?: ((pointer: string | null) => void) | undefined;
  readonly onChoose?: ((pointer: string) => void) | undefined;
}

/** Around the letters, in points. */
const margin = 1.5;

export function PageMarks({ image, marks, onPoint, onChoose }: PageMarksProps) {
  const root = useRef<HTMLDivElement>(null);
  const active = marks.find(({ isActive }) => isActive)?.pointer;
  useEffect(() => {
    if (active !== undefined) bringIntoFrame(root.current);
  }, [active]);
  const percent = (points: number, pixels: number) =>
    `${(100 * points * image.pixelsPerPoint) / pixels}%`;
  const boxes = marks
    .flatMap((mark) => mark.places.map((place) => ({ ...mark, place })))
    // The smaller lies on top, or it could not be pointed at.
    .toSorted((a, b) => areaOf(b.place) - areaOf(a.place));
  return (
    <div ref={root} aria-hidden="true">
      {boxes.map(({ pointer, place, isActive, isDoubtful }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        // biome-ignore lint/a11y/noStaticElementInteractions: see above
        <div
          key={`${pointer}:${place.x}:${place.y}`}
          className={classes.mark}
          data-place={pointer}
          data-active={isActive || undefined}
          data-doubtful={isDoubtful || undefined}
          style={{
            left: percent(place.x - margin, image.width),
            top: percent(place.y - margin, image.height),
            width: percent(place.width + 2 * margin, image.width),
            height: percent(place.height + 2 * margin, image.height),
          }}
          onMouseEnter={() => onPoint?.(pointer)}
          onMouseLeave={() => onPoint?.(null)}
          onClick={() => onChoose?.(pointer)}
        />
      ))}
    </div>
  );
}

function areaOf({ width, height }: PagePlace): number {
  return width * height;
}

/** Scrolls the frame and nothing around it: the text beside it must stay where it is. */
function bringIntoFrame(root: HTMLElement | null): void {
  const mark = root?.querySelector('[data-active]');
  const frame = root?.closest('section');
  if (!mark || !frame) return;
  const [inner, outer] = [mark.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  frame.scrollTop += inner.top - outer.top - outer.height / 3;
}
