/** Runs the reading part of an import without an engine: steps run once, tasks are scripted. */
import type { JobContext } from '../../src/main/engine/job-context.ts';
import { readDocument } from '../../src/main/pipelines/import-resume/read-document.ts';
import type { VisionReader } from '../../src/main/services/vision/vision-reader.ts';
import type { PageText } from '../../src/shared/domain/document-text.ts';

export const resumeText =
  'Nora Ellingham led the team that built and tested the new signal boxes for the northern line and wrote a guide to it';

/** A page whose words stand in one row. */
export function pageOf(page: number, text: string): PageText {
  const runs = text.split(' ').map((word, index) => ({
    ...{ text: word, x: index * 30, y: 10, width: 28, height: 12, fontSize: 10 },
    ...{ fontName: '', isBold: false, isItalic: false },
  }));
  return { page, width: 595, height: 842, runs, links: [] };
}

export interface TaskCall {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

type Answer = (input: TaskCall['input']) => unknown;

interface LabOptions {
  /** What each task gives, or throws. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly vision?: Pick<VisionReader, 'readPage'> | null;
}

export function importLab({ answers, vision = null }: LabOptions) {
  const calls: TaskCall[] = [];
  const steps: { name: string; isPaid: boolean }[] = [];
  const step: JobContext<null>['step'] = async (name, { output, isPaid = false }, run) => {
    steps.push({ name, isPaid });
    return output.parse(
      await run({ signal: new AbortController().signal, limitMs: (ownMs) => ownMs }),
    );
  };
  const run = async (name: string, input: TaskCall['input']): Promise<unknown> => {
    calls.push({ name, input });
    return answers[name]?.(input);
  };
  const services = {
    tasks: { run },
    pathOf: (hash: string) => hash,
    ocrLanguages: ['eng'],
    vision: { isChosen: () => vision !== null, ...vision },
  };
  return {
    calls,
    steps,
    /** @param ocrLanguages as the user has asked for */
    read: (mediaType: string, ocrLanguages?: readonly string[]) =>
      readDocument(
        { step, progress: () => undefined } as never as JobContext<null>,
        services as never,
        { blobHash: 'file', mediaType, ocrLanguages },
      ),
  };
}
