/**
 * Reads a DOCX: page headers, body and page footers, in this order. What it refers to outside of its
 * own package is never looked at. Source: ECMA-376-1 (WordprocessingML), ECMA-376-2 (packages).
 */
import { AppError } from '../../../shared/domain/app-error.ts';
import {
  childNamed,
  childrenNamed,
  isElement,
  type MarkupElement,
} from '../../markup/markup-element.ts';
import { parseMarkup } from '../../markup/parse-markup.ts';
import { documentParts } from '../../zip/document-parts.ts';
import type { FlowBlock } from '../flow-document.ts';
import type { FlowReader } from '../flow-reader.ts';
import { docxBlocks } from './docx-blocks.ts';
import { createFieldReader } from './docx-field.ts';
import { docxLists } from './docx-lists.ts';
import type { DocxPart } from './docx-part.ts';
import { docxStyles } from './docx-styles.ts';

const wantedParts =
  /^(?:word\/(?:document|header|footer|styles|numbering)\d*\.xml|word\/_rels\/(?:document|header|footer)\d*\.xml\.rels)$/;
/** Shading, highlighting, table styles and drawn shapes that are not white. */
const grounds =
  /<w:shd\b[^>]*w:(?:fill="(?!auto|f{6})[^"]|themeFill=)|<w:highlight\b(?![^>]*"(?:none|white)")|<w:background\b|<(?:a:solidFill|v:fill|v:rect|v:shape)\b/i;

/** Throws as `documentParts` does, and `format-unsupported` for no text document. */
export const readDocx: FlowReader = (bytes, context) => {
  const parts = documentParts(bytes, (name) => wantedParts.test(name));
  const named = (pattern: RegExp): readonly string[] =>
    [...parts.keys()].filter((n) => pattern.test(n)).sort();
  const [main] = named(/^word\/document\d*\.xml$/);
  if (main === undefined) throw new AppError('format-unsupported');
  context.throwIfCancelled();
  const shared = {
    styles: docxStyles(rootOf(parts, 'word/styles.xml')),
    lists: docxLists(rootOf(parts, 'word/numbering.xml')),
    hasGrounds: [...parts.values()].some((text) => grounds.test(text)),
  };
  const read = (name: string): readonly FlowBlock[] => {
    context.throwIfCancelled();
    const root = rootOf(parts, name);
    const content = name === main ? childNamed(root, 'w:body') : root;
    const part: DocxPart = { ...shared, fields: createFieldReader(), links: linksOf(parts, name) };
    return content === undefined ? [] : docxBlocks(content, part);
  };
  return [
    ...distinct(named(/^word\/header\d*\.xml$/).map(read)),
    ...read(main),
    ...distinct(named(/^word\/footer\d*\.xml$/).map(read)),
  ];
};

function rootOf(parts: ReadonlyMap<string, string>, name: string): MarkupElement | undefined {
  const part = parts.get(name);
  return part === undefined ? undefined : parseMarkup(part, 'xml').children.find(isElement);
}

function linksOf(parts: ReadonlyMap<string, string>, name: string): ReadonlyMap<string, string> {
  const relations = rootOf(parts, name.replace(/^word\/(.+)$/, 'word/_rels/$1.rels'));
  const links = childrenNamed(relations, 'Relationship').filter(({ attributes }) =>
    /\/hyperlink$/.test(attributes.Type ?? ''),
  );
  return new Map(links.map(({ attributes }) => [attributes.Id ?? '', attributes.Target ?? '']));
}

/** First, odd and even pages often repeat one header. */
function distinct(margins: readonly (readonly FlowBlock[])[]): readonly FlowBlock[] {
  return [...new Map(margins.map((blocks) => [JSON.stringify(blocks), blocks])).values()].flat();
}
