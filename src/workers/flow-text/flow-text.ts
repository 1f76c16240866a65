/**
 * Task `flow-text`: what a document without fixed pages says, laid out on a synthetic page. Each
 * format has a reader that turns bytes into blocks, and is loaded when first needed.
 */
import { AppError } from '../../shared/domain/app-error.ts';
import type { PageText } from '../../shared/domain/document-text.ts';
import type { TaskInput, TaskOutput } from '../../shared/tasks.ts';
import { readFileBytes, readFileVersion } from '../file/read-file-bytes.ts';
import type { TaskContext } from '../task-context.ts';
import type { FlowReader } from './flow-reader.ts';
import { toSyntheticPage } from './synthetic-page.ts';

const maxPages = 40;
/** Of a page in small print. */
const charactersAPage = 4_000;
const runsAPage = 200;

type FlowFormat = TaskInput<'flow-text'>['format'];

const readers: { readonly [Format in FlowFormat]: () => Promise<FlowReader> } = {
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  markdown: async () => (await import('./markdown/read-markdown.ts')).readMarkdown,
  odt: async () => (await import('./odt/read-odt.ts')).readOdt,
  rtf: async () => (await import('./rtf/read-rtf.ts')).readRtf,
  text: async () => (await import('./plain/read-plain.ts')).readPlain,
};

export async function flowText(
  { file, format }: TaskInput<'flow-text'>,
  context: TaskContext,
): Promise<TaskOutput<'flow-text'>> {
  await readFileVersion(file);
  const [read, bytes] = await Promise.all([readers[format](), readFileBytes(file)]);
  const blocks = read(bytes, context);
  context.throwIfCancelled();
  const page = toSyntheticPage(blocks);
  refuseBooks(page);
  return { pages: [page] };
}

/** As long as the longest PDF that is read, if it were printed: it would be read for minutes. */
function refuseBooks({ runs }: PageText): void {
  const characters = runs.reduce((sum, { text }) => sum + text.length, 0);
  const pages = Math.ceil(Math.max(characters / charactersAPage, runs.length / runsAPage));
  if (pages > maxPages)
    throw new AppError('too-many-pages', { values: { pages, limit: maxPages } });
}
