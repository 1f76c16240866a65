/** Tells which paragraphs of a DOCX are items of a list, and how deep. Source: ECMA-376-1, 17.9. */
import { childNamed, childrenNamed, type MarkupElement } from '../../markup/markup-element.ts';
import { valueIn } from './docx-styles.ts';

export interface DocxLists {
  /** @param numbering a paragraph's `w:numPr`; null where it makes no item. */
  levelOf(numbering: MarkupElement | undefined): number | null;
}

const deepest = 8;

export function docxLists(part: MarkupElement | undefined): DocxLists {
  const abstract = new Map(
    childrenNamed(part, 'w:abstractNum').map((list) => [list.attributes['w:abstractNumId'], list]),
  );
  const lists = new Map(
    childrenNamed(part, 'w:num').map((list) => [
      list.attributes['w:numId'],
      abstract.get(valueIn(list, 'w:abstractNumId')),
    ]),
  );
  return {
    levelOf(numbering) {
      const id = valueIn(numbering, 'w:numId');
      if (numbering === undefined || id === undefined || id === '0') return null;
      const level = Math.min(Math.max(Number(valueIn(numbering, 'w:ilvl') ?? 0) || 0, 0), deepest);
      const definition = childrenNamed(lists.get(id), 'w:lvl').find(
        ({ attributes }) => attributes['w:ilvl'] === String(level),
      );
      const isSilent = valueIn(definition, 'w:numFmt') === 'none';
      return isSilent || childNamed(numbering, 'w:numId') === undefined ? null : level;
    },
  };
}
