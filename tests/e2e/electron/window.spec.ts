/** The app in Electron as its user meets it; these run where its binary is. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import * as fixtures from '../../support/fixtures/index.ts';
import { expect, test } from './support/launcher.ts';

async function goToResumes(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Résumés' }).click();
  await expect(page.getByRole('heading', { name: 'Résumés', level: 1 })).toBeVisible();
}

test('a file given at the start becomes a résumé, and is there the next time', async ({
  launcher,
}) => {
  const file = join(launcher.folder, 'nora.pdf');
  await writeFile(file, await fixtures.makeResumePdf());
  const app = await launcher.launch(file);
  const page = await app.firstWindow();
  await goToResumes(page);
  await expect(page.getByRole('main')).toContainText('Nora Ellingham', { timeout: 60_000 });
  await app.close();
  const again = await (await launcher.launch()).firstWindow();
  await goToResumes(again);
  await expect(again.getByRole('main')).toContainText('Nora Ellingham');
});

test('files chosen in the window are read from their place', async ({ launcher }) => {
  const file = join(launcher.folder, 'theo.pdf');
  await writeFile(file, await fixtures.makeResumePdf({ person: fixtures.people.theo, pages: 1 }));
  const page = await (await launcher.launch()).firstWindow();
  await goToResumes(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Open/ }).first().click();
  await (await chooser).setFiles(file);
  await expect(page.getByRole('main')).toContainText('Théo Marchevel', { timeout: 60_000 });
});

/** Which of the windows can be seen. */
const visible = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isVisible()),
  );

test('a closed window leaves the app running, and a later start shows it', async ({ launcher }) => {
  const app = await launcher.launch();
  const page = await app.firstWindow();
  await expect(page.getByRole('main')).toBeVisible();
  await app.evaluate(({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });
  await expect.poll(() => visible(app)).toEqual([false]);
  // It ends at once, whether or not it could be talked to before.
  await launcher.launch().catch(() => null);
  await expect.poll(() => visible(app)).toEqual([true]);
  await expect(page.getByRole('main')).toBeVisible();
});

test('a link given at the start opens at its place', async ({ launcher }) => {
  const page = await (await launcher.launch('nightshift://activity')).firstWindow();
  await expect(page.getByRole('heading', { name: 'Activity', level: 1 })).toBeVisible();
});

test('the menu leads to the rooms and to the list of shortcuts', async ({ launcher }) => {
  const app = await launcher.launch();
  const page = await app.firstWindow();
  await expect(page.getByRole('main')).toBeVisible();
  const choose = (label: string) =>
    app.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
      items?.find((item) => item.label === wanted)?.click();
    }, label);
  await choose('Profile');
  await expect(page.getByRole('heading', { name: 'Profile', level: 1 })).toBeVisible();
  await choose('&Keyboard shortcuts');
  await expect(page.getByRole('dialog')).toBeVisible();
});
