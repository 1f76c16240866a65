/** Drops files on a page as a person does: a real DataTransfer, entering, moving over, letting go. */
import type { Page } from '@playwright/test';

export interface DroppedFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly type?: string;
}

export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const encoded = files.map(({ name, bytes, type = 'application/pdf' }) => ({
    name,
    type,
    base64: bytes.toString('base64'),
  }));
  const dataTransfer = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { name, type, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type }));
    }
    return transfer;
  }, encoded);
  for (const event of ['dragenter', 'dragover', 'drop'] as const) {
    await page.dispatchEvent('body', event, { dataTransfer });
  }
  await dataTransfer.dispose();
}
