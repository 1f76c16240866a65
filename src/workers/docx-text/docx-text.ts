/** Task `docx-text`: the paragraphs, tables and links of a DOCX, laid out on a synthetic page. */
import mammoth from 'mammoth';
import { AppError } from '../../shared/domain/app-error.ts';
import type { TaskInput, TaskOutput } from '../../shared/tasks.ts';
import { readFileBytes, readFileVersion } from '../file/read-file-bytes.ts';
import type { TaskContext } from '../task-context.ts';
import type { DocxElement } from './docx-element.ts';
import { toSafePackage } from './safe-package.ts';
import { toSyntheticPage } from './synthetic-page.ts';

export async function docxText(
  { file }: TaskInput<'docx-text'>,
  context: TaskContext,
): Promise<TaskOutput<'docx-text'>> {
  await readFileVersion(file);
  const safe = toSafePackage(await readFileBytes(file));
  context.throwIfCancelled();
  const document = await readDocument(Buffer.from(safe));
  return { pages: [toSyntheticPage(document)] };
}

/**
 * The document tree that mammoth reads; its HTML is not used. It gets a buffer and nothing else: no
 * path to read beside, no outside images, no style map from the document.
 */
async function readDocument(buffer: Buffer): Promise<DocxElement> {
  let document: DocxElement | null = null;
  try {
    await mammoth.convertToHtml(
      { buffer },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        transformDocument: (tree: DocxElement) => {
          document = tree;
          return tree;
        },
      },
    );
  } catch (cause) {
    throw new AppError('file-unreadable', { cause });
  }
  if (document === null) throw new AppError('file-unreadable');
  return document;
}
