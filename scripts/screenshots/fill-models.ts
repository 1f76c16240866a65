/** Sets two model servers up, and has a job ask whether something may be sent to the one elsewhere. */
import type { Page } from '@playwright/test';
import { AppPage } from '../../tests/e2e/support/app-page.ts';

/** Rules do not know its last heading, and so find no skills. */
const text = `Nora Ellingham
nora.ellingham@example.com | +44 20 7946 0123 | Bristol

Work Experience

Senior Backend Engineer, Harbourline Payments
March 2021 – Present

At the bench

TypeScript, PostgreSQL, Docker, Kafka, Kubernetes, Terraform, Observability
Nora Ellingham, nora.ellingham@example.com
`;

/** @param port of a scripted model server on this computer */
export async function fillModels(page: Page, port: number): Promise<void> {
  const app = new AppPage(page);
  const main = page.getByRole('main');
  await app.goTo('Settings');
  await main.getByRole('link', { name: 'Models', exact: true }).click();
  await setUp(page, 'Under my desk', `http://127.0.0.1:${port}/v1`);
  // The same one, by an address that the app does not take for this computer.
  await setUp(page, 'Some service', `http://[::ffff:127.0.0.1]:${port}/v1`);
  await main
    .getByRole('combobox', { name: 'Résumés into fields' })
    .selectOption({ label: 'large (Some service)' });
  await main.getByText('Saved', { exact: true }).waitFor();
  await app.drop({ name: 'nora.txt', bytes: Buffer.from(text), type: 'text/plain' });
  await page
    .getByRole('button', { name: /^See what would be sent/ })
    .first()
    .waitFor();
  await app.closeTray();
}

async function setUp(page: Page, name: string, address: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Another', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Set up a model server' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('textbox', { name: 'Address' }).fill(address);
  await dialog.getByRole('button', { name: 'Test connection' }).click();
  await dialog.getByText('It answers, and has').waitFor();
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await dialog.waitFor({ state: 'hidden' });
}
