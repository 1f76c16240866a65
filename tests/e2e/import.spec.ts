import * as fixtures from '../support/fixtures/index.ts';
import { expect, test } from './support/test.ts';

const { nora } = fixtures.people;

test('a dropped two-page résumé becomes a row and then a structured résumé', async ({
  app,
  page,
}) => {
  await app.drop({ name: 'nora.pdf', bytes: await fixtures.makeResumePdf() });
  await app.expectState('nora.pdf', 'Done');
  await app.openResult('nora.pdf');

  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'Nora Ellingham', exact: true })).toBeVisible();
  for (const { name, position } of nora.resume.work ?? []) {
    await expect(main).toContainText(name ?? '');
    await expect(main).toContainText(position ?? '');
  }
  await expect(main).toContainText('nora.ellingham@example.com');
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(main.getByRole('img', { name: 'Page 1 of nora.pdf' })).toBeVisible();
  await main.getByRole('button', { name: 'Next page' }).click();
  await expect(main.getByRole('img', { name: 'Page 2 of nora.pdf' })).toBeVisible();

  // Nothing lies above what is to be clicked, however narrow the window is.
  await page.setViewportSize({ width: 480, height: 800 });
  await app.openTray();
  await app.expectState('nora.pdf', 'Done');
});

test('a résumé in Word form is read as well', async ({ app, page }) => {
  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const bytes = await fixtures.makeResumeDocx({ person: fixtures.people.lena });
  await app.drop({ name: 'lena.docx', bytes, type: docx });
  await app.expectState('lena.docx', 'Done');
  await app.openResult('lena.docx');
  await expect(
    page.getByRole('main').getByRole('heading', { name: 'Lena Sommerbrück', exact: true }),
  ).toBeVisible();
});

test('a file that was read before is recognised by its content', async ({ app }) => {
  const bytes = await fixtures.makeResumePdf();
  await app.drop({ name: 'first.pdf', bytes });
  await app.expectState('first.pdf', 'Done');
  await app.drop({ name: 'renamed.pdf', bytes });
  await app.expectState('renamed.pdf', 'Already imported');
  await app.openResult('renamed.pdf');
});

test('several files at once all become résumés', async ({ app, page }) => {
  const { theo, lena } = fixtures.people;
  await app.drop(
    { name: 'theo.pdf', bytes: await fixtures.makeResumePdf({ person: theo, pages: 1 }) },
    { name: 'lena.pdf', bytes: await fixtures.makeResumePdf({ person: lena, columns: 'sidebar' }) },
    { name: 'notes.xyz', bytes: Buffer.from([0, 1, 2, 3]), type: 'text/plain' },
  );
  await app.expectState('theo.pdf', 'Done');
  await app.expectState('lena.pdf', 'Done');
  await app.expectState('notes.xyz', 'cannot read this kind of file');
  await page.keyboard.press('Escape');
  await app.goTo('Résumés');
  await expect(page.getByRole('main')).toContainText('Théo Marchevel');
  await expect(page.getByRole('main')).toContainText('Lena Sommerbrück');
});

const refused = [
  { name: 'broken.pdf', make: () => fixtures.makeBrokenPdf(), words: /damaged/ },
  { name: 'cut.pdf', make: () => fixtures.makeBrokenPdf('truncated'), words: /damaged/ },
  { name: 'blank.pdf', make: fixtures.makeBlankPdf, words: /hardly any readable text/ },
  { name: 'nothing.pdf', make: async () => Buffer.alloc(0), words: /empty/ },
];

test('what cannot be read is refused with a sentence a person understands', async ({
  app,
  page,
}) => {
  for (const { name, make, words } of refused) {
    await app.drop({ name, bytes: await make() });
    await app.expectState(name, words);
  }
  await page.keyboard.press('Escape');
  await app.goTo('Résumés');
  for (const { name } of refused) await expect(page.getByRole('main')).not.toContainText(name);
});
