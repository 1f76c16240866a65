/** Has a model that sees read the picture of a page. What it says is a reading, with doubts, no fact. */
import { z } from 'zod';
import type { PageText } from '../../../shared/domain/document-text.ts';
import type { TaskRunner } from '../../engine/ports.ts';
import { visibleText } from '../models/contain/visible-text.ts';
import type { ModelDesk } from '../models/model-ports.ts';
import { toPageText } from './to-page-text.ts';

export interface VisionPage {
  readonly jobId: string;
  /** SHA-256 of the stored file. */
  readonly blobHash: string;
  /** Absolute path of the stored PDF or image. */
  readonly file: string;
  /** 1-based. */
  readonly page: number;
  /** Draws pages; knows the file's password where it has one. */
  readonly tasks: Pick<TaskRunner, 'run'>;
}

export interface VisionReader {
  /** Whether such a model is set up and allowed. */
  isChosen(): boolean;
  /**
   * Null: there is nothing on the page, so that nothing was sent.
   *
   * @throws AppError as drawing a page and asking a model do
   */
  readPage(
    page: VisionPage,
    signal: AbortSignal,
  ): Promise<{ readonly text: PageText; readonly confidence: number } | null>;
}

/** What such models are made for; more is scaled down there. */
const DPI = 150;
const DRAW_MS = 30_000;
const MAX_ANSWER_TOKENS = 4_000;
/** Characters are guessed, and a model fills in what it cannot see: all of it is to be checked. */
const CONFIDENCE = 0.5;
/** PNG writes even white in less than a byte for so many pixels; a line of text takes several times that. */
const BLANK_PIXELS_A_BYTE = 250;

const answerSchema = z.object({ lines: z.array(z.string()) });

const instructions = `You are shown one page of a résumé as a picture. Copy the text on it, line by line
in the order in which a person would read it, exactly as it stands there. Do not complete, correct,
translate or explain anything. Leave out what you cannot read. A page without text has no lines.`;

export function createVisionReader(models: ModelDesk): VisionReader {
  return {
    isChosen: () => models.chosen('vision') !== null,
    async readPage({ jobId, blobHash, file, page, tasks }, signal) {
      const input = { file, page, dpi: DPI };
      const drawn = await tasks.run('pdf-page-image', input, { signal, timeoutMs: DRAW_MS });
      const { png, width, height } = drawn;
      if (png.length * BLANK_PIXELS_A_BYTE < width * height) return null;
      const { value } = await models.ask(
        {
          ...{ use: 'vision', jobId, blobHash, instructions },
          document: { label: 'picture of a page', text: '', pages: [png] },
          ...{ answer: answerSchema, answerName: 'page_text', maxOutputTokens: MAX_ANSWER_TOKENS },
        },
        { signal },
      );
      const lines = value.lines.map((line) => visibleText(line).text.trim()).filter(Boolean);
      return { text: toPageText(page, lines, CONFIDENCE), confidence: CONFIDENCE };
    },
  };
}
