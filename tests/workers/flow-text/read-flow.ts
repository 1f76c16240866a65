/** Reads a document without pages on this thread. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageText } from '../../../src/shared/domain/document-text.ts';
import { flowText } from '../../../src/workers/flow-text/flow-text.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { quietContext } from '../structure-resume/read.ts';

export type FlowFormat = Parameters<typeof flowText>[0]['format'];

export async function readFlow(format: FlowFormat, bytes: Uint8Array | string): Promise<PageText> {
  const file = join(temporaryFolder(), 'document');
  writeFileSync(file, bytes);
  const { pages } = await flowText({ file, format }, quietContext);
  const [page] = pages;
  if (page === undefined) throw new RangeError('no page');
  return page;
}

/** The texts of the page's runs, in the order of the document. */
export async function textsOf(format: FlowFormat, bytes: Uint8Array | string): Promise<string[]> {
  return (await readFlow(format, bytes)).runs.map(({ text }) => text);
}
