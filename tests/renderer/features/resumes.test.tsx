import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ResumeDetail } from '../../../src/shared/contract/resumes.ts';
import { importWarningCodes } from '../../../src/shared/domain/import-result.ts';
import { createFakeHost } from '../support/fake-host.ts';
import { changed, makeBatch, makeJob } from '../support/jobs.ts';
import { openWindow } from '../support/open-window.tsx';
import { makeResume } from '../support/resumes.ts';

beforeEach(() => setWidth(1440));

function setWidth(width: number): void {
  (window as unknown as { happyDOM: { setViewport(size: object): void } }).happyDOM.setViewport({
    width,
  });
}

function openWith(resumes: ResumeDetail[], place?: string) {
  const host = createFakeHost();
  host.resumes = resumes;
  return { host, ...openWindow(host, place) };
}

describe('the list', () => {
  test('an empty one invites to drop or open a résumé', async () => {
    openWith([]);
    expect(await screen.findByText('Drop your résumé here')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Open résumés…' })).toBeTruthy();
  });

  test('a row tells who, which file, how it was read and how sure that is, in words', async () => {
    openWith([makeResume({ mode: 'ocr', confidence: 0.6, warnings: [{ code: 'work-missing' }] })]);
    const row = await screen.findByRole('article');
    for (const words of [
      'Nora Ellingham',
      'Registered nurse',
      'nora.pdf',
      'Recognised from its images',
      'Fair confidence',
      'Has notes',
      '2026',
    ]) {
      expect(row.textContent).toContain(words);
    }
    expect(row.textContent).not.toContain('0.6');
  });

  test('a résumé without a name is not given one', async () => {
    openWith([makeResume({ name: null })]);
    expect(await screen.findByRole('link', { name: 'No name found' })).toBeTruthy();
  });

  test('a résumé appears when its import is done, without a reload', async () => {
    const { host } = openWith([]);
    await screen.findByText('Drop your résumé here');
    const job = makeJob({ state: 'running' });
    host.send({ type: 'job.queued', seq: job.seq, job });
    expect(await screen.findByText(/1 file is being read/)).toBeTruthy();

    const resume = makeResume();
    host.resumes = [resume];
    const done = changed(job, { state: 'completed', entity: { type: 'resume', id: resume.id } });
    host.send({ type: 'job.completed', seq: done.seq, job: done });
    expect(await screen.findByRole('link', { name: 'Nora Ellingham' })).toBeTruthy();
    expect(screen.queryByText(/being read/)).toBeNull();
  });

  test('files on their way are counted, those in batches too, and said to wait while none runs', async () => {
    const { host } = openWith([]);
    await screen.findByText('Drop your résumé here');
    const batch = makeBatch({ counts: { pending: 10, completed: 2 } });
    const job = makeJob();
    host.send({ type: 'batch.changed', seq: batch.seq, batch });
    host.send({ type: 'job.queued', seq: job.seq, job });
    expect(await screen.findByText(/11 files wait to be read/)).toBeTruthy();
    const counts = { ...batch.counts, pending: 9, running: 1 };
    host.send({ type: 'batch.changed', seq: 5_000, batch: { ...batch, seq: 5_000, counts } });
    expect(await screen.findByText(/11 files are being read/)).toBeTruthy();
  });
});

describe('one résumé', () => {
  const resume = makeResume({ warnings: [{ code: 'ocr-uncertain', page: 2 }] });
  const place = `/resumes/${resume.id}`;

  test('shows what was understood, with its dates as precise as the document', async () => {
    openWith([resume], place);
    const sheet = await screen.findByRole('article');
    for (const words of [
      'Staff nurse',
      'Harbourside General Hospital',
      'from Mar 2019',
      '2012 – 2014',
      'BSc, Nursing',
      'ventilator care',
    ]) {
      expect(sheet.textContent).toContain(words);
    }
  });

  test('shows the page it was read from, and turns it', async () => {
    const { host } = openWith([resume], place);
    expect(await screen.findByRole('img', { name: 'Page 1 of nora.pdf' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByRole('img', { name: 'Page 2 of nora.pdf' })).toBeTruthy();
    expect(host.calledWith('resumes.pageImage')).toContainEqual({ id: resume.id, page: 2 });
  });

  test('a narrow window shows one of the two at a time', async () => {
    setWidth(480);
    openWith([resume], place);
    await screen.findByRole('article');
    expect(screen.queryByRole('img', { name: /Page/ })).toBeNull();
    fireEvent.click(screen.getByRole('tab', { name: 'The page' }));
    expect(await screen.findByRole('img', { name: 'Page 1 of nora.pdf' })).toBeTruthy();
    expect(screen.queryByRole('article')).toBeNull();
  });

  test('zooms the page and fits it again', async () => {
    openWith([resume], place);
    const image = await screen.findByRole('img', { name: /Page 1/ });
    fireEvent.click(screen.getByRole('button', { name: 'Larger' }));
    expect(image.parentElement?.style.width).toBe('125%');
    fireEvent.click(screen.getByRole('button', { name: 'Fit the width' }));
    expect(image.parentElement?.style.width).toBe('100%');
  });

  test('tells how it was read, how sure that is and what to check', async () => {
    openWith([resume], place);
    const report = await screen.findByRole('region', { name: 'How it was read' });
    for (const words of [
      'High confidence',
      'Read from its text',
      '2 pages',
      'in 1.2 sec',
      'Some words on page 2 are uncertain',
    ]) {
      expect(report.textContent).toContain(words);
    }
  });

  test('a warning about many pages is one sentence', async () => {
    const warnings = [1, 2, 3, 7].map((page) => ({ code: 'page-read-by-ocr' as const, page }));
    openWith([makeResume({ warnings })], place);
    const report = await screen.findByRole('region', { name: 'How it was read' });
    expect(within(report).getAllByRole('listitem')).toHaveLength(1);
    expect(report.textContent).toContain('Pages 1–3 and 7 have no text of their own');
  });

  test('a document without page images stands alone', async () => {
    openWith([makeResume({ hasPageImages: false })], place);
    await screen.findByRole('article');
    expect(screen.queryByRole('img', { name: /Page/ })).toBeNull();
  });

  test('leads back to its row in the list', async () => {
    const { router } = openWith([resume], place);
    await screen.findByRole('article');
    fireEvent.click(screen.getByRole('link', { name: 'Show in the list' }));
    await waitFor(() => expect(router.state.location.search).toBe(`?show=${resume.id}`));
    const row = await screen.findByRole('article');
    expect(row.dataset.highlighted).toBe('true');
    expect(within(row).getByRole('link', { name: 'Nora Ellingham' })).toBeTruthy();
  });

  test('one that was deleted is said to be gone', async () => {
    openWith([], place);
    expect(await screen.findByText('This résumé is not here')).toBeTruthy();
  });

  for (const code of importWarningCodes) {
    test(`the warning ${code} is told in a sentence`, async () => {
      openWith([makeResume({ warnings: [{ code }] })], place);
      const report = await screen.findByRole('region', { name: 'How it was read' });
      const [sentence] = within(report).getAllByRole('listitem');
      expect(sentence!.textContent).toMatch(/^[A-Z].{15,}\.$/);
    });
  }
});
