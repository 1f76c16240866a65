/** A model on this computer, one elsewhere, and what each of them is told. */
import type { Page } from '@playwright/test';
import { type ModelServer, startModelServer } from '../support/model-server/model-server.ts';
import { sayJson } from '../support/model-server/replies.ts';
import type { ModelServerRequest } from '../support/model-server/server-request.ts';
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

  await main(page).getByRole('switch', { name: 'Stay offline' }).press('Space');
  await expect(page.getByRole('link', { name: 'Offline' })).toBeVisible();
  const before = server.requests.length;
  await openPart(page, 'Models');
  await main(page).getByRole('button', { name: 'Test connection: Some service' }).click();
  await expect(card('Some service')).toContainText('You have told Nightshift to stay offline');
  expect(server.requests).toHaveLength(before);
});

/** Rules do not know its last heading, and so find no skills. */
const text = `Nora Ellingham
nora.ellingham@example.com | +44 20 7946 0123 | Bristol

Work Experience

Senior Backend Engineer, Harbourline Payments
March 2021 – Present
• Rebuilt the ledger of a payment system, which now takes twice the load.

Education

BSc Computer Science, University of Westmere
2012 – 2015

At the bench

TypeScript, PostgreSQL, Docker, Kafka, Kubernetes, Terraform, Observability
Nora Ellingham, nora.ellingham@example.com
`;

const skills = ['TypeScript', 'PostgreSQL', 'Docker', 'Kafka', 'Kubernetes', 'Terraform'];

/** What an honest model says to each question. */
function answer({ prompt }: ModelServerRequest) {
  if (prompt.includes('List the skills')) return sayJson({ skills });
  if (prompt.includes('List the positions')) return sayJson({ work: [] });
  if (prompt.includes('List the studies')) return sayJson({ education: [] });
  return sayJson({ name: null, label: null, email: null, phone: null, url: null });
}

test('nothing goes elsewhere before it was seen and allowed, and then without contact data', async ({
  app,
  page,
  server,
}) => {
  server.script({ to: answer });
  await app.goTo('Settings');
  await openPart(page, 'Models');
  await setUp(page, 'Some service', far(server));
  const use = main(page).getByRole('combobox', { name: 'Résumés into fields' });
  await use.selectOption({ label: 'small' });
  await expect(main(page).getByText('Saved', { exact: true })).toBeVisible();

  await app.drop({ name: 'nora.txt', bytes: Buffer.from(text), type: 'text/plain' });
  const look = page.getByRole('button', { name: /^See what would be sent/ }).first();
  await look.click();
  const dialog = page.getByRole('dialog', { name: /^Send this to/ });
  const payload = dialog.getByRole('region', { name: 'What would be sent' });
  await expect(payload).toContainText('PostgreSQL');
  await expect(payload).not.toContainText('Ellingham');
  await dialog.getByRole('switch').press('Space');
  await expect(payload).toContainText('nora.ellingham@example.com');
  await dialog.getByRole('switch').press('Space');
  expect(server.chats).toHaveLength(0);
  await dialog.getByRole('button', { name: 'Send without contact data' }).click();
  await expect.poll(() => server.chats.length).toBeGreaterThan(0);

  await app.goTo('Résumés');
  await main(page)
    .getByRole('link', { name: /Nora Ellingham/ })
    .first()
    .click();
  await expect(main(page).getByText('TypeScript', { exact: true })).toBeVisible();
  await expect(main(page)).toContainText(/filled in by/i);
  for (const { prompt } of server.chats) {
    expect(prompt).not.toMatch(/Ellingham|example\.com|7946/);
  }
  await app.goTo('Settings');
  await openPart(page, 'Privacy');
  await expect(
    main(page)
      .getByText(/name and contact data were left out/)
      .first(),
  ).toBeVisible();
});
