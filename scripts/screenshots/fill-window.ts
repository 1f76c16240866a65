/** Gives a fresh window something to show: sample data, a question, refusals, and work under way. */
import type { Page } from '@playwright/test';
import { AppPage } from '../../tests/e2e/support/app-page.ts';
import {
  makeBrokenPdf,
  makeLetterPdf,
  makeScanPdf,
  people,
} from '../../tests/support/fixtures/index.ts';

export async function fillWindow(page: Page): Promise<void> {
  const app = new AppPage(page);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Look around with sample data' }).click();
  await main.getByText('3 résumés were read.').waitFor({ timeout: 120_000 });
  await app.drop({ name: 'letter.pdf', bytes: await makeLetterPdf() });
  await app.row('letter.pdf').getByText('Needs you').waitFor({ timeout: 120_000 });
  await app.drop({ name: 'damaged.pdf', bytes: await makeBrokenPdf() });
  const scan = await makeScanPdf({ person: people.lena, pages: 2 });
  await app.drop(
    ...Array.from({ length: 24 }, (_, at) => ({
      name: `scan-${at + 1}.pdf`,
      bytes: Buffer.concat([scan, Buffer.from(`\n% ${at}\n`)]),
    })),
  );
  await app.batch('24 files').getByText('of 24 done').waitFor({ timeout: 120_000 });
  await app.closeTray();
}
