import { makeResumeText } from '../support/fixtures/index.ts';
import { lookAt } from './support/look-at.ts';
import { expect, test } from './support/test.ts';

test('a pasted text is read when the user says so', async ({ app, page }) => {
  const text = makeResumeText().toString();
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);
  const dialog = page.getByRole('dialog', { name: 'Read this text as a résumé?' });
  const read = dialog.getByRole('button', { name: 'Read as a résumé' });
  await expect(read).toBeFocused();
  await lookAt(page, 'given-text');
  await read.press('Enter');
  await app.expectState('Text of', 'Done');
  await app.openResult('Text of');
  await expect(page.getByRole('heading', { name: 'Nora Ellingham', exact: true })).toBeVisible();
});

test('what is held over the window is named, and a link is answered', async ({ page, app }) => {
  await app.closeTray();
  const drag = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.setData('text/uri-list', 'https://jobs.example.com/postings/17');
    return transfer;
  });
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: drag });
  await expect(page.getByText('Links cannot be read yet. Let go')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: drag });
  const dialog = page.getByRole('dialog', { name: 'Links cannot be read yet' });
  await expect(dialog).toContainText('comes with a later version');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const files = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['a'], 'nora.pdf', { type: 'application/pdf' }));
    transfer.items.add(new File(['b'], 'talk.mp4', { type: 'video/mp4' }));
    return transfer;
  });
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: files });
  await expect(page.getByText('Read 2 files as résumés')).toBeVisible();
  await lookAt(page, 'drop-overlay');
});
