/** A model on this computer, one elsewhere, and what each of them is told. */
import type { Page } from '@playwright/test';
import { type ModelServer, startModelServer } from '../support/model-server/model-server.ts';
import { canaryKey } from './support/canary.ts';
import { lookAt } from './support/look-at.ts';
import { test as base, expect } from './support/test.ts';

/** The same server by two addresses: the second is no name of this computer that the app knows. */
const near = ({ port }: ModelServer) => `http://127.0.0.1:${port}/v1`;
const far = ({ port }: ModelServer) => `http://[::ffff:127.0.0.1]:${port}/v1`;

const test = base.extend<{ server: ModelServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from here.
  server: async ({}, use) => {
    const server = await startModelServer({ models: ['small', 'large'] });
    await use(server);
    await server.close();
  },
  hostEnv: async ({ server }, use) => {
    await use({ [`NIGHTSHIFT_SECRET_MODEL_FFFF_7F00_1_${server.port}`]: canaryKey });
  },
});

const main = (page: Page) => page.getByRole('main');

async function openPart(page: Page, part: 'Models' | 'Privacy'): Promise<void> {
  await main(page).getByRole('link', { name: part, exact: true }).click();
  await expect(main(page).getByRole('heading', { name: part, level: 2 })).toBeVisible();
}

async function setUp(page: Page, name: string, address: string): Promise<void> {
  await main(page).getByRole('button', { name: 'Another', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Set up a model server' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('textbox', { name: 'Address' }).fill(address);
  await dialog.getByRole('button', { name: 'Test connection' }).click();
  await expect(dialog.getByText('It answers, and has small and large.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await expect(dialog).toBeHidden();
}

test('servers are set up and tried, and every call of theirs is in the ledger', async ({
  app,
  page,
  server,
}) => {
  test.slow();
  await app.goTo('Settings');
  await openPart(page, 'Models');
  await expect(main(page)).toContainText('Nightshift works without a language model');
  await setUp(page, 'Under my desk', near(server));
  await setUp(page, 'Some service', far(server));
  const card = (name: string) => main(page).getByRole('listitem', { name });
  await expect(card('Under my desk')).toContainText('On this device');
  await expect(card('Under my desk')).toContainText('has small and large');
  await expect(card('Some service')).toContainText('Its key is read from the environment');
  await main(page).getByRole('button', { name: 'Test connection: Some service' }).click();
  await expect(card('Some service')).toContainText('has small and large');
  expect(server.requests.at(-1)?.headers.authorization).toBe(`Bearer ${canaryKey}`);
  await lookAt(page, 'settings-models');

  await openPart(page, 'Privacy');
  const calls = main(page).getByRole('list', { name: 'Calls, the newest first' });
  await expect(calls.getByRole('listitem')).toHaveCount(server.requests.length);
  await expect(main(page)).toContainText(`Only [::ffff:7f00:1]:${server.port}`);
  await lookAt(page, 'settings-privacy');

  await main(page).getByRole('switch', { name: 'Stay offline' }).click();
  await expect(page.getByRole('link', { name: 'Offline' })).toBeVisible();
  const before = server.requests.length;
  await openPart(page, 'Models');
  await main(page).getByRole('button', { name: 'Test connection: Some service' }).click();
  await expect(card('Some service')).toContainText('You have told Nightshift to stay offline');
  expect(server.requests).toHaveLength(before);
});
