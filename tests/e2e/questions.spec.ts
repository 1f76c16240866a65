import * as fixtures from '../support/fixtures/index.ts';
import { encryptedPassword } from '../support/fixtures/odd-pdf.ts';
import { expect, test } from './support/test.ts';

test('an encrypted résumé asks for its password until it is right', async ({ app, page }) => {
  await app.drop({ name: 'locked.pdf', bytes: await fixtures.makeEncryptedPdf() });
  await app.expectState('locked.pdf', 'Needs you');
  const field = app.row('locked.pdf').getByLabel('Password of locked.pdf');
  await field.fill('not this one');
  await field.press('Enter');
  await app.expectState('locked.pdf', 'not the password of this file');
  // Whoever is asked again is where they were.
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await page.keyboard.type(encryptedPassword);
  await page.keyboard.press('Enter');
  await app.expectState('locked.pdf', 'Done');
  await app.openResult('locked.pdf');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'Nora Ellingham', exact: true })).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(main.getByRole('img', { name: 'Page 1 of locked.pdf' })).toBeVisible();
});

test('a letter is asked about and can be left', async ({ app, page }) => {
  await app.drop({ name: 'letter.pdf', bytes: await fixtures.makeLetterPdf() });
  await app.expectState('letter.pdf', 'does not look like a résumé');
  await app.row('letter.pdf').getByRole('button', { name: 'Leave it: letter.pdf' }).click();
  await app.expectState('letter.pdf', 'Cancelled');
  await app.goTo('Résumés');
  await expect(page.getByRole('main')).not.toContainText('letter.pdf');
});

test('a letter is imported when the user says so, and says what it is', async ({ app, page }) => {
  await app.drop({ name: 'letter.pdf', bytes: await fixtures.makeLetterPdf() });
  await app.expectState('letter.pdf', 'Needs you');
  await app.row('letter.pdf').getByRole('button', { name: 'Import anyway: letter.pdf' }).click();
  await app.expectState('letter.pdf', 'Done');
  await app.openResult('letter.pdf');
  await expect(page.getByRole('main')).toContainText('you had it imported anyway');
});

test('a JSON Resume is taken as it says', async ({ app, page }) => {
  const bytes = Buffer.from(JSON.stringify(fixtures.people.nora.resume));
  await app.drop({ name: 'nora.json', bytes, type: 'application/json' });
  await app.expectState('nora.json', 'Done');
  await app.openResult('nora.json');
  await expect(page.getByRole('main')).toContainText('Taken from named fields');
});
