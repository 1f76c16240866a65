/** Lets go of many small text files above a page, made in the page itself. */
import type { Page } from '@playwright/test';

interface ManyFiles {
  readonly count: number;
  /** How many of them repeat the content of others under another name. */
  readonly duplicates: number;
  /** What they say; a line of their own makes each of them another file. */
  readonly text: string;
}

export async function dropMany(page: Page, files: ManyFiles): Promise<void> {
  await page.evaluate(async ({ count, duplicates, text }) => {
    const transfer = new DataTransfer();
    const originals = count - duplicates;
    for (let at = 0; at < count; at += 1) {
      const content = `${text}\n\n${at % originals}\n`;
      transfer.items.add(new File([content], `resume-${at + 1}.txt`, { type: 'text/plain' }));
    }
    // Making them took the page a while, which is not the window's: what was seen of it is forgotten.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const { watched } = globalThis as unknown as { readonly watched?: Record<string, unknown> };
    if (watched) Object.assign(watched, { frames: [], longTasks: [] });
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const event = { bubbles: true, cancelable: true, dataTransfer: transfer };
      document.body.dispatchEvent(new DragEvent(type, event));
    }
  }, files);
}
