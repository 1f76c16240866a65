import * as fixtures from '../support/fixtures/index.ts';
import type { AppPage } from './support/app-page.ts';
import { lookAt } from './support/look-at.ts';
import { expect, test } from './support/test.ts';

async function importSamples(app: AppPage): Promise<void> {
  const { theo, lena } = fixtures.people;
  await app.drop(
    { name: 'nora.pdf', bytes: await fixtures.makeResumePdf() },
    { name: 'theo.pdf', bytes: await fixtures.makeResumePdf({ person: theo, columns: 'sidebar' }) },
    { name: 'letter.pdf', bytes: await fixtures.makeLetterPdf() },
    { name: 'scan.pdf', bytes: await fixtures.makeScanPdf({ person: lena }) },
    { name: 'notes.xyz', bytes: Buffer.from([0, 1, 2, 3]), type: 'text/plain' },
  );
  for (const name of ['nora.pdf', 'theo.pdf', 'scan.pdf']) await app.expectState(name, 'Done');
  await app.expectState('letter.pdf', 'Needs you');
}

test('an empty window invites in every size and theme', async ({ app, page }) => {
  await lookAt(page, 'start-empty');
  await app.goTo('Activity');
  await lookAt(page, 'activity-empty');
});

test('the rooms without content, and what lies over them, read well', async ({ app, page }) => {
  test.slow();
  for (const room of ['Résumés', 'Postings', 'Applications', 'Insights', 'Settings'] as const) {
    await app.goTo(room);
    await lookAt(page, `${room.toLowerCase().replaceAll('é', 'e')}-empty`);
  }
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
  await lookAt(page, 'palette');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeHidden();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await lookAt(page, 'shortcuts');
});

test('every screen with content reads well in every size and theme', async ({ app, page }) => {
  test.slow();
  await importSamples(app);
  await app.openTray();
  await lookAt(page, 'tray');
  await app.closeTray();
  await app.goTo('Activity');
  await lookAt(page, 'activity');
  await app.goTo('Résumés');
  await lookAt(page, 'resumes');
  await page.getByRole('main').getByRole('link', { name: 'Nora Ellingham' }).click();
  await expect(page.getByRole('heading', { name: 'Nora Ellingham', exact: true })).toBeVisible();
  const pageImage = page.getByRole('img', { name: 'Page 1 of nora.pdf' });
  const pageTab = page.getByRole('tab', { name: 'The page' });
  // Narrow windows keep the page behind a tab. Asked of the width, not of what is visible, because
  // the layout follows a change of size a moment later.
  const isBehindTab = () => (page.viewportSize()?.width ?? 0) < 1152;
  await lookAt(page, 'resume', async () => {
    if (!isBehindTab()) await expect(pageImage).toBeVisible();
  });
  await lookAt(page, 'resume-page', async () => {
    if (isBehindTab()) await pageTab.click();
    await expect(pageImage).toBeVisible();
  });
});

test('the editor and the versions read well in every size and theme', async ({ app, page }) => {
  test.slow();
  await app.drop({ name: 'nora.pdf', bytes: await fixtures.makeResumePdf() });
  await app.expectState('nora.pdf', 'Done');
  await app.openResult('nora.pdf');
  await app.closeTray();
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await expect(name).toHaveValue('Nora Ellingham');
  await lookAt(page, 'editor');
  await name.fill('Nora J. Ellingham');
  await page.getByRole('textbox', { name: 'Highlights 1' }).first().fill('Led a ward of twelve.');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('nora at example');
  await expect(page.getByText('This does not look like an e-mail address yet.')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await lookAt(page, 'editor-draft');
  await page.getByRole('link', { name: 'Versions' }).click();
  await expect(page.getByRole('region', { name: 'What is different' })).toContainText('J.');
  await lookAt(page, 'versions');
  await page.getByRole('link', { name: 'Back to the résumé' }).click();
  await expect(page.getByText('Changes since version 1')).toBeVisible();
  await lookAt(page, 'resume-draft');
});

test('the profile reads well, with what is to settle and with a fact that is open', async ({
  app,
  page,
}) => {
  test.slow();
  await app.goTo('Profile');
  await lookAt(page, 'profile-empty');
  const { nora } = fixtures.people;
  const basics = { ...nora.resume.basics, phone: '+44 20 7946 0777' };
  const later = { ...nora, resume: { ...nora.resume, basics } };
  await app.drop(
    { name: 'nora.pdf', bytes: await fixtures.makeResumePdf() },
    { name: 'nora-later.pdf', bytes: await fixtures.makeResumePdf({ person: later }) },
  );
  for (const name of ['nora.pdf', 'nora-later.pdf']) await app.expectState(name, 'Done');
  await app.closeTray();
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: /1 thing to settle/ })).toBeVisible();
  await lookAt(page, 'profile');
  await main.getByRole('button', { name: /^Change Software Engineer/ }).click();
  await lookAt(page, 'profile-edit');
  await main.getByRole('tab', { name: 'What you look for' }).click();
  await main.getByRole('button', { name: 'Add a search' }).click();
  await lookAt(page, 'profile-wishes');
});
