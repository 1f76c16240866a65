/** Reads an ODT: page headers, body and page footers, in this order. */
import { AppError } from '../../../shared/domain/app-error.ts';
import {
  childNamed,
  childrenNamed,
  descendantsNamed,
  isElement,
  type MarkupElement,
} from '../../markup/markup-element.ts';
import { parseMarkup } from '../../markup/parse-markup.ts';
import { documentParts } from '../../zip/document-parts.ts';
import type { FlowBlock } from '../flow-document.ts';
import type { FlowReader } from '../flow-reader.ts';
import { odtBlocks } from './odt-blocks.ts';
import { odtStyles } from './odt-styles.ts';

const wantedParts: ReadonlySet<string> = new Set([
  'content.xml',
  'styles.xml',
  'META-INF/manifest.xml',
]);

/** Throws as `documentParts` does, `file-encrypted`, or `format-unsupported` for no text document. */
export const readOdt: FlowReader = (bytes, context) => {
  const parts = documentParts(bytes, (name) => wantedParts.has(name));
  if (/<manifest:encryption-data\b/.test(parts.get('META-INF/manifest.xml') ?? '')) {
    throw new AppError('file-encrypted');
  }
  context.throwIfCancelled();
  const [styleSheet, content] = ['styles.xml', 'content.xml'].map((name) => rootOf(parts, name));
  const text = childNamed(childNamed(content, 'office:body'), 'office:text');
  if (content === undefined || text === undefined) throw new AppError('format-unsupported');
  context.throwIfCancelled();
  const styles = odtStyles(styleSheet === undefined ? [content] : [styleSheet, content]);
  return [
    ...pageMargin(styleSheet, 'style:header'),
    ...odtBlocks(text, styles),
    ...pageMargin(styleSheet, 'style:footer'),
  ];
};

function rootOf(parts: ReadonlyMap<string, string>, name: string): MarkupElement | undefined {
  const part = parts.get(name);
  return part === undefined ? undefined : parseMarkup(part, 'xml').children.find(isElement);
}

/**
 * Headers hold the name and the contact data in many templates. Each different one counts once; they
 * use the styles of their own part, whose names mean something else in the other.
 */
function pageMargin(
  styleSheet: MarkupElement | undefined,
  name: 'style:header' | 'style:footer',
): readonly FlowBlock[] {
  const masters = childNamed(styleSheet, 'office:master-styles');
  if (styleSheet === undefined || masters === undefined) return [];
  const styles = odtStyles([styleSheet]);
  const written = descendantsNamed(masters, 'style:master-page')
    .flatMap((page) => childrenNamed(page, name))
    .map((margin) => odtBlocks(margin, styles))
    .map((blocks) => ({ blocks, key: JSON.stringify(blocks) }));
  return [...new Map(written.map(({ key, blocks }) => [key, blocks])).values()].flat();
}
