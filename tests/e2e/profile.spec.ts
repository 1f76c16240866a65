import type { Page } from '@playwright/test';
import * as fixtures from '../support/fixtures/index.ts';
import type { AppPage } from './support/app-page.ts';
import { expect, test } from './support/test.ts';

const { nora } = fixtures.people;
const phones = [nora.resume.basics.phone ?? '', '+44 20 7946 0777'] as const;

/** The same person a while later: another phone, another title of her first position. */
function later(): typeof nora {
  const [first, ...work] = nora.resume.work ?? [];
  const basics = { ...nora.resume.basics, phone: phones[1] };
  return {
    ...nora,
    resume: {
      ...nora.resume,
      basics,
      work: [{ ...first, position: 'Principal Engineer' }, ...work],
    },
  };
}

async function importBoth(app: AppPage): Promise<void> {
  await app.drop(
    { name: 'nora.pdf', bytes: await fixtures.makeResumePdf() },
    { name: 'nora-later.pdf', bytes: await fixtures.makeResumePdf({ person: later() }) },
  );
  await app.expectState('nora.pdf', 'Done');
  await app.expectState('nora-later.pdf', 'Done');
  await app.goTo('Profile');
}

const main = (page: Page) => page.getByRole('main');
const conflict = (page: Page, label: string) =>
  main(page)
    .locator('form')
    .filter({ has: page.getByRole('group', { name: label }) });

test('two résumés that disagree are settled by keyboard, and stay so', async ({ app, page }) => {
  await importBoth(app);
  await expect(page.getByRole('heading', { name: /2 things to settle/ })).toBeVisible();
  const phone = conflict(page, 'Phone');
  await expect(phone).toContainText('from nora.pdf, page 1');
  await expect(phone).toContainText('from nora-later.pdf, page 1');

  // From the heading on: two check boxes and their sources, then the button.
  await phone.getByRole('checkbox', { name: phones[0] }).focus();
  for (const text of phones) {
    const box = phone.getByRole('checkbox', { name: text });
    await box.focus();
    if (await box.isChecked()) await page.keyboard.press('Space');
    await expect(box).not.toBeChecked();
  }
  await phone.getByRole('checkbox', { name: phones[1] }).focus();
  await page.keyboard.press('Space');
  await phone.getByRole('button', { name: 'Keep this' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /1 thing to settle/ })).toBeVisible();
  await expect(main(page).getByRole('status').filter({ hasText: 'Settled: Phone.' })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { name: /1 thing to settle/ })).toBeVisible();
  await expect(main(page).getByRole('region', { name: 'You' })).toContainText(phones[1]);
  await expect(main(page).getByRole('region', { name: 'You' })).not.toContainText(phones[0]);
});

test('what is typed survives a kill in the middle of an edit', async ({
  app,
  guard,
  host,
  page,
}) => {
  await importBoth(app);
  await main(page).getByRole('button', { name: 'Change your details' }).click();
  const headline = main(page).getByRole('textbox', { name: 'Headline' });
  await headline.fill('Engineer for money that arrives');
  await expect(main(page).getByText('Saved', { exact: true })).toBeVisible();
  await headline.press('End');
  await headline.pressSequentially(' on time, perhaps');

  guard.allowLostHost();
  await host.kill();
  await host.start();
  await page.goto(host.url());
  await app.goTo('Profile');
  await expect(main(page)).toContainText('Engineer for money that arrives');
});

test('a fact that is removed stays out, and can be taken back at once', async ({ app, page }) => {
  await importBoth(app);
  const work = main(page).getByRole('region', { name: 'Experience' });
  const button = work.getByRole('button', { name: 'Remove Junior Developer, Tidewater Analytics' });
  await button.press('Enter');
  await expect(work).not.toContainText('Tidewater Analytics');
  await page.reload();
  await expect(work).toContainText('Quillfeather Books');
  await expect(work).not.toContainText('Tidewater Analytics');
  await main(page).getByText('1 removed fact').click();
  await main(page)
    .getByRole('button', { name: /Take back Junior Developer/ })
    .click();
  await expect(work).toContainText('Tidewater Analytics');
});

test('preferences and searches are kept', async ({ app, page }) => {
  await app.goTo('Profile');
  await main(page).getByRole('tab', { name: 'What you look for' }).click();
  const titles = main(page).getByLabel('Job titles', { exact: true });
  await titles.fill('Backend engineer');
  await titles.press('Enter');
  await main(page).getByRole('checkbox', { name: 'Remote' }).check();
  await main(page).getByRole('textbox', { name: 'Amount' }).fill('64000');
  await expect(main(page).getByText('Saved', { exact: true })).toBeVisible();
  await main(page).getByRole('button', { name: 'Add a search' }).click();
  await main(page).getByRole('textbox', { name: 'Name of the search' }).fill('Payments');
  await main(page).getByRole('textbox', { name: 'Words' }).fill('settlement');
  await page.keyboard.press('Enter');
  await expect(main(page).getByText('settlement')).toBeVisible();

  await page.reload();
  await expect(main(page).getByText('Backend engineer')).toBeVisible();
  await expect(main(page).getByRole('checkbox', { name: 'Remote' }).first()).toBeChecked();
  await expect(main(page).getByRole('textbox', { name: 'Amount' })).toHaveValue('64 000');
  await expect(main(page).getByText('Payments', { exact: true })).toBeVisible();
});
