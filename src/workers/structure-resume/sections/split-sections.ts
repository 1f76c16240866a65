/** Cuts the lines of a document into the header and the sections. */
import type { Line } from '../layout/line.ts';
import { findHeadings } from './find-headings.ts';
import type { Section, SectionedDocument } from './section.ts';

export function splitSections(lines: readonly Line[]): SectionedDocument {
  const headings = findHeadings(lines);
  const sections: Section[] = headings.map(({ index, kind, title, hasContent }, position) => {
    const until = headings[position + 1]?.index ?? lines.length;
    const own = lines[index];
    const rest = hasContent && own ? [withoutFirstCell(own)] : [];
    return { kind, title, lines: [...rest, ...lines.slice(index + 1, until)] };
  });
  return { header: lines.slice(0, headings[0]?.index ?? lines.length), sections };
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
