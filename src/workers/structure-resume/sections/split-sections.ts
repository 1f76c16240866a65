/** Cuts the lines of a document into the header and the sections. */

import { toName } from '../contact/to-name.ts';
import type { Line } from '../layout/line.ts';
import { bodySize } from './body-size.ts';
import { findHeadings, type Heading } from './find-headings.ts';
import type { Section, SectionedDocument } from './section.ts';

export function splitSections(lines: readonly Line[]): SectionedDocument {
  const headings = withNameBlock(lines, findHeadings(lines));
  const sections: Section[] = headings.map(
    ({ index, kind, title, hasContent, isContent, isOverTwo }, position) => {
      const until = headings[position + 1]?.index ?? lines.length;
      const own = lines[index];
      const rest = hasContent && own ? [withoutFirstCell(own)] : [];
      return {
        kind,
        title,
        lines: [...rest, ...lines.slice(index + (isContent ? 0 : isOverTwo ? 2 : 1), until)],
      };
    },
  );
  return { header: lines.slice(0, headings[0]?.index ?? lines.length), sections };
}

/** A name in the largest type may come after a column of sections: it begins a header of its own. */
function withNameBlock(lines: readonly Line[], headings: readonly Heading[]): readonly Heading[] {
  const first = headings[0]?.index ?? lines.length;
  const largest = Math.max(0, ...lines.map(({ size }) => size));
  const at = lines.findIndex(({ size }) => size > largest - 0.5);
  const line = lines[at];
  if (!line || at <= first || line.page !== lines[0]?.page || largest < 1.35 * bodySize(lines))
    return headings;
  const next = lines[at + 1];
  const isNamed = [line.text, `${line.text} ${next?.text}`].some((text) => toName(text) !== null);
  if (!isNamed || headings.some(({ index }) => index === at)) return headings;
  const block: Heading = {
    index: at,
    kind: 'contact',
    title: '',
    hasContent: false,
    isContent: true,
  };
  return [...headings, block].sort((a, b) => a.index - b.index);
}

function withoutFirstCell(line: Line): Line {
  const cells = line.cells.slice(1);
  const span = cells[0]?.spans[0];
  return {
    ...line,
    cells,
    text: cells.map((cell) => cell.text).join(' '),
    x: cells[0]?.x ?? line.x,
    size: span?.size ?? line.size,
    isBold: span?.isBold ?? line.isBold,
    isItalic: span?.isItalic ?? line.isItalic,
    font: span?.font ?? line.font,
  };
}
