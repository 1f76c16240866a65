/** Notes in a page when each told number arrived, and when the rows of jobs showed it or a later one. */
import type { Page } from '@playwright/test';

/** A job by its place, the number, and milliseconds since 1970. */
type Mark = readonly [job: number, number: number, at: number];

export interface ProgressLog {
  readonly arrived: readonly Mark[];
  readonly shown: readonly Mark[];
  /** The same numbers written into the page by hand: at once, and once a frame. */
  readonly written: readonly Mark[];
  readonly writtenInFrame: readonly Mark[];
  /** By frame: how many times React changed the rows. */
  readonly changesPerFrame: readonly number[];
}

/** Must be called before the page is opened. `jobCount`: the jobs that numbers go round by. */
export async function watchProgress(page: Page, jobCount: number): Promise<void> {
  await page.addInitScript((jobs) => {
    const arrived: Mark[] = [];
    const shown: Mark[] = [];
    const written: Mark[] = [];
    const writtenInFrame: Mark[] = [];
    const changesPerFrame: number[] = [];
    const log = { arrived, shown, written, writtenInFrame, changesPerFrame };
    Object.assign(globalThis, { progressLog: log });
    const now = (): number => performance.timeOrigin + performance.now();

    const atOnce = document.createElement('p');
    const inFrame = document.createElement('p');
    let waiting: number[] = [];
    function write(number: number): void {
      // Beside the body, which is watched below.
      if (!atOnce.isConnected) document.documentElement.append(atOnce, inFrame);
      atOnce.textContent = `${number}`;
      written.push([number % jobs, number, now()]);
      if (waiting.push(number) > 1) return;
      requestAnimationFrame(() => {
        for (const one of waiting) inFrame.textContent = `${one}`;
        for (const one of waiting) writtenInFrame.push([one % jobs, one, now()]);
        waiting = [];
      });
    }
    globalThis.WebSocket = class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        this.addEventListener('message', ({ data }) => {
          if (typeof data !== 'string' || !data.includes('job.progressed')) return;
          const number = Number(/"total":(\d+)/.exec(data)?.[1]);
          arrived.push([number % jobs, number, now()]);
          write(number);
        });
      }
    };

    let changes = 0;
    const last = new Map<number, number>();
    const look = (): void => {
      const at = now();
      let isChanged = false;
      for (const row of document.querySelectorAll('[role=dialog] [data-job]')) {
        // Its first text is the sentence; the percents come after it.
        const sentence = row.querySelector('[class*=sentence]')?.firstChild?.textContent ?? '';
        const number = Number(/ of (\d+)$/.exec(sentence)?.[1]);
        if (Number.isNaN(number) || last.get(number % jobs) === number) continue;
        last.set(number % jobs, number);
        shown.push([number % jobs, number, at]);
        isChanged = true;
      }
      if (isChanged) changes += 1;
    };
    addEventListener('DOMContentLoaded', () => {
      const options = { subtree: true, childList: true, characterData: true };
      new MutationObserver(look).observe(document.body, options);
    });
    const countFrame = (): void => {
      changesPerFrame.push(changes);
      changes = 0;
      requestAnimationFrame(countFrame);
    };
    requestAnimationFrame(countFrame);
  }, jobCount);
}

export function readProgress(page: Page): Promise<ProgressLog> {
  return page.evaluate(
    () => (globalThis as unknown as { readonly progressLog: ProgressLog }).progressLog,
  );
}

/** How long each of the first marks waited for one of the second of its job that is as new. */
export function waits(from: readonly Mark[], to: readonly Mark[]): readonly number[] {
  const byJob = Map.groupBy(to, ([job]) => job);
  const places = new Map<number, number>();
  return from.flatMap(([job, number, at]) => {
    const marks = byJob.get(job) ?? [];
    let place = places.get(job) ?? 0;
    while (place < marks.length && (marks[place]?.[1] ?? 0) < number) place += 1;
    places.set(job, place);
    const mark = marks[place];
    return mark ? [mark[2] - at] : [];
  });
}
