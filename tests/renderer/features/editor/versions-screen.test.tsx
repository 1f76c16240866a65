import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ResumeDetail, ResumeVersionEntry } from '../../../../src/shared/contract/resumes.ts';
import type { Resume } from '../../../../src/shared/domain/resume.ts';
import { createFakeHost } from '../../support/fake-host.ts';
import { openWindow } from '../../support/open-window.tsx';
import { makeResume } from '../../support/resumes.ts';

const texts: readonly Resume[] = [
  { basics: { name: 'Nora Ellingham' }, work: [{ name: 'Harbourside' }, { name: 'Quayside' }] },
  { basics: { name: 'Nora J. Ellingham' }, work: [{ name: 'Quayside' }, { name: 'Harbourside' }] },
  { basics: { name: 'Nora J. Ellingham', email: 'nora@example.org' } },
];

const entry = (number: number, parts: Partial<ResumeVersionEntry> = {}): ResumeVersionEntry => ({
  versionId: `00000000-0000-7000-8000-00000000000${number}`,
  ...{ number, origin: 'edited', parent: number - 1, note: null, createdAt: number, ...parts },
});

async function openVersions(parts: Partial<ResumeDetail> = {}) {
  const host = createFakeHost();
  const resume = makeResume({ number: 3, ...parts });
  host.resumes = [resume];
  const versions = [
    ...[entry(3, { parent: 1 }), entry(2, { note: 'With a J.' })],
    entry(1, { origin: 'read', parent: null }),
  ];
  Object.assign(host.answers, {
    'resumes.versions': () => ({ versions }),
    'resumes.version': ({ number }: { number: number }) => ({
      ...versions.find((version) => version.number === number),
      resume: texts[number - 1],
    }),
    'resumes.restoreVersion': () => entry(4),
  });
  openWindow(host, `/resumes/${resume.id}/versions`);
  const list = await screen.findByRole('region', { name: 'All versions' });
  return { host, id: resume.id, list };
}

const diff = () => screen.getByRole('region', { name: 'What is different' });

describe('the versions of a résumé', () => {
  test('are told apart by where they came from, their note and what they were made from', async () => {
    const { list } = await openVersions();
    const rows = within(list).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Version 3Edited.*made from version 1$/),
      expect.stringMatching(/^Version 2With a J\.Edited/),
      expect.stringMatching(/^Version 1Read from the file/),
    ]);
  });

  test('are compared field by field with what they were made from, word by word', async () => {
    const { list } = await openVersions();
    fireEvent.click(within(list).getByRole('button', { name: /^Version 2/ }));
    await waitFor(() => expect(diff().textContent).toContain('From version 1 to version 2'));
    await waitFor(() => expect(diff().querySelector('ins')?.textContent).toBe('J. '));
    expect(diff().querySelector('del')).toBeNull();
    expect(diff().textContent).toContain('You › Name');
    expect(diff().textContent).toMatch(/Experience › (Quay|Harbour)sidemoved to another place/);
  });

  test('begin with what is not a version yet, where there is a draft', async () => {
    const resume = { basics: { name: 'Nora E.', email: 'nora@example.org' } };
    await openVersions({ draft: { base: 3, revision: 2, savedAt: 9, resume } });
    expect(await screen.findByText('Changes since version 3')).toBeTruthy();
    await waitFor(() => expect(diff().querySelector('ins')?.textContent).toContain('E'));
    expect(screen.queryByRole('button', { name: /Go back to version/ })).toBeNull();
  });

  test('say so where they are the same', async () => {
    const draft = { base: 3, revision: 2, savedAt: 9, resume: structuredClone(texts[2]!) };
    await openVersions({ draft: draft as ResumeDetail['draft'] });
    expect(await screen.findByText('They say the same.')).toBeTruthy();
  });

  test('can be gone back to, but for the newest', async () => {
    const { host, id } = await openVersions();
    expect(screen.queryByRole('button', { name: 'Go back to version 3' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Go back to version 1' }));
    await waitFor(() =>
      expect(host.calledWith('resumes.restoreVersion')).toEqual([{ id, number: 1 }]),
    );
  });
});
