/** What the rungs of the ladder are given. */
import type { JobContext } from '../../engine/job-context.ts';
import type { ImportServices } from './services.ts';

export interface ReadingScope<Tx> {
  readonly ctx: JobContext<Tx>;
  readonly services: ImportServices<Tx>;
  readonly languages: ScanLanguages;
}

export interface ScanLanguages {
  /** Tesseract's names of those to expect in scans; the first weighs most. */
  readonly expected: readonly string[];
  /** The user has named them, so no others are tried. */
  readonly isAsked: boolean;
}

export interface DocumentPages {
  /** Absolute path of the stored file. */
  readonly file: string;
  /** 1-based numbers of the pages to read. */
  readonly pages: readonly number[];
}
