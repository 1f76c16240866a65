/**
 * A worker entry that reads "PDFs" which say themselves what comes of them, for tests of the ways
 * in: `name: …` is the person, `fail` is a damaged file, `crash` ends the process as native code may,
 * `wait for: PATH` waits until that exists, `password: …` opens it, `name: nobody` is no résumé.
 */
import { existsSync, readFileSync } from 'node:fs';
import { AppError } from '../../src/shared/domain/app-error.ts';
import { moveBytes } from '../../src/workers/move-bytes.ts';
import { runTask, type TaskRequest } from '../../src/workers/run-task.ts';
import type { TaskLoaders } from '../../src/workers/task-context.ts';

function directive(file: string, name: string): string | undefined {
  const line = readFileSync(file, 'latin1')
    .split('\n')
    .find((text) => text.startsWith(name));
  return line?.slice(name.length).trim();
}

function checkPassword(file: string, given: string | undefined): void {
  const wanted = directive(file, 'password:');
  if (wanted === undefined || wanted === given) return;
  throw new AppError(given === undefined ? 'password-needed' : 'password-wrong');
}

function untilItExists(path: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      if (!existsSync(path) && !signal.aborted) return;
      clearInterval(timer);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    }, 5);
  });
}

const refuse = async () => async () => {
  throw new AppError('format-unsupported');
};

const loaders: TaskLoaders = {
  'picture-info': refuse,
  'pdf-info':
    async () =>
    async ({ file, password }, { signal }) => {
      checkPassword(file, password);
      if (directive(file, 'fail') !== undefined) throw new AppError('file-unreadable');
      if (directive(file, 'crash') !== undefined) process.kill(process.pid, 'SIGABRT');
      const awaited = directive(file, 'wait for:');
      if (awaited !== undefined) await untilItExists(awaited, signal);
      return { pageCount: 1 };
    },
  'pdf-text':
    async () =>
    async ({ file, page }) => {
      const text = `${directive(file, 'name:') ?? ''} ${'and more words '.repeat(10)}`;
      const place = { x: 0, y: 0, width: 100, height: 12, fontSize: 12, fontName: 'F1' };
      const runs = [{ text, ...place, isBold: false, isItalic: false }];
      return {
        text: { page, width: 600, height: 800, runs, links: [] },
        quality: { characters: 200, mappedShare: 1, wordShare: 1, imageShare: 0 },
      };
    },
  'structure-resume':
    async () =>
    async ({ pages }) => {
      const name = pages[0]?.runs[0]?.text.split(' and more')[0] ?? '';
      const warnings = [{ code: 'dates-missing' as const }];
      const judged = {
        confidence: 0.75,
        resumeLikeness: name === 'nobody' ? 0 : 1,
        warnings,
        evidence: {},
      };
      return { resume: { basics: { name } }, ...judged };
    },
  'pdf-page-image': refuse,
  ocr: refuse,
  'flow-text': refuse,
  'resume-data': refuse,
  'resume-excerpts':
    async () =>
    async ({ pages }) => {
      const text = pages.flatMap(({ runs }) => runs.map((run) => run.text)).join('\n');
      return { basics: text, work: text, education: text, skills: text };
    },
  'merge-answers':
    async () =>
    async ({ resume, evidence, answers }) => {
      const label = answers.basics?.label ?? null;
      const basics = { ...resume.basics, ...(label !== null && { label }) };
      const filled = label === null ? [] : ['/basics/label'];
      return { resume: { ...resume, basics }, evidence: evidence ?? {}, filled, unsupported: 0 };
    },
  'model-call': async () => (await import('../../src/workers/model-call/model-call.ts')).modelCall,
  'model-list': async () => (await import('../../src/workers/model-call/model-list.ts')).modelList,
  'model-embed': async () =>
    (await import('../../src/workers/model-call/model-embed.ts')).modelEmbed,
};

export async function entry(request: TaskRequest): Promise<unknown> {
  return moveBytes(await runTask(request, loaders));
}
