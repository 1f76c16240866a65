/**
 * Parses untrusted XML or HTML into a tree. The parser knows no document types: entities beyond the
 * built-in ones stay text, nothing is expanded, and nothing is ever loaded.
 */
import { Parser } from 'htmlparser2';
import { AppError } from '../../shared/domain/app-error.ts';
import type { MarkupElement, MarkupNode } from './markup-element.ts';

/** Far more than any document nests; the readers walk the tree by recursion. */
export const maxDepth = 256;
/** A book has fewer; a tree of this many elements takes some 200 MB. */
export const maxElements = 400_000;

interface Building {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: MarkupNode[];
}

/**
 * A root element named `#document` with what the text holds; bad nesting is mended as browsers do.
 *
 * @throws AppError `file-too-large`, or `file-unsafe` for nesting without end.
 */
export function parseMarkup(text: string, kind: 'xml' | 'html'): MarkupElement {
  const root: Building = { name: '#document', attributes: {}, children: [] };
  const open: Building[] = [root];
  let elements = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements += 1;
        if (elements > maxElements) throw tooLarge();
        if (open.length > maxDepth) throw new AppError('file-unsafe');
        const element: Building = { name, attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(part) {
        addText(open.at(-1) ?? root, part);
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
    },
    { xmlMode: kind === 'xml', decodeEntities: true },
  );
  parser.end(text);
  return root;
}

const tooLarge = (): AppError => new AppError('file-too-large', { values: { limit: '100 MB' } });

/** The parser gives text in pieces, one for each entity. */
function addText({ children }: Building, part: string): void {
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + part;
  else children.push(part);
}
