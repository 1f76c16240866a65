import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { createFakeHost } from '../support/fake-host.ts';
import { makeBatch, makeJob } from '../support/jobs.ts';
import { openWindow } from '../support/open-window.tsx';

const resumeId = '00000000-0000-7000-8000-00000000abcd';

function pdf(name: string): File {
  return new File(['%PDF-'], name, { type: 'application/pdf' });
}

/** A transfer as a drag carries it; the real one cannot be filled by a page. */
function transferOf(files: readonly File[]) {
  const items = files.map((file) => ({ kind: 'file', getAsFile: () => file }));
  return { types: ['Files'], items, files, dropEffect: 'none' };
}

async function openEmptyWindow() {
  const host = createFakeHost();
  const opened = openWindow(host);
  await screen.findByText('Drop your résumé here');
  return { host, ...opened };
}

function dropFiles(...files: readonly File[]): void {
  const dataTransfer = transferOf(files);
  fireEvent.dragEnter(document.body, { dataTransfer });
  fireEvent.drop(document.body, { dataTransfer });
}

test('files held over the window are named before they are let go', async () => {
  await openEmptyWindow();
  const dataTransfer = transferOf([pdf('a.pdf'), pdf('b.pdf'), pdf('c.pdf')]);
  fireEvent.dragEnter(document.body, { dataTransfer });
  expect(screen.getByText('Read 3 files as résumés')).toBeTruthy();
  fireEvent.dragLeave(document.body, { dataTransfer });
  expect(screen.queryByText('Read 3 files as résumés')).toBeNull();
});

describe('the tray opens by itself and tells what became of each file', () => {
  async function rowAfterDrop(name: string, host: ReturnType<typeof createFakeHost>) {
    openWindow(host);
    await screen.findByText('Drop your résumé here');
    dropFiles(pdf(name));
    const tray = await screen.findByRole('dialog', { name: 'Job tray' });
    return within(tray).findByRole('listitem');
  }

  test('receiving until it is stored, then queued', async () => {
    const host = createFakeHost();
    const stored = Promise.withResolvers<unknown>();
    host.answers['imports.start'] = () => stored.promise;
    const row = await rowAfterDrop('nora.pdf', host);
    expect(row.textContent).toContain('Receiving: not stored yet');
    expect(row.textContent).not.toContain('Queued');

    const job = makeJob({ label: 'nora.pdf' });
    stored.resolve({ outcomes: [{ status: 'queued', fileName: 'nora.pdf', job }] });
    await waitFor(() => expect(screen.getByRole('listitem').textContent).toContain('Queued'));
  });

  test('already imported, with a way to the résumé', async () => {
    const host = createFakeHost();
    host.outcomeOf = (fileName) => ({
      status: 'already-imported',
      fileName,
      resumeId,
      importedAt: Date.UTC(2026, 9, 1),
    });
    const row = await rowAfterDrop('nora.pdf', host);
    await waitFor(() => expect(row.textContent).toContain('Already imported on'));
    const link = within(row).getByRole('link', { name: 'Open' });
    expect(link.getAttribute('href')).toBe(`/resumes/${resumeId}`);
    const again = makeJob({ label: 'nora.pdf' });
    host.answers['imports.again'] = () => again;
    fireEvent.click(within(row).getByRole('button', { name: 'Import as new version: nora.pdf' }));
    await waitFor(() => expect(screen.queryByText(/Already imported on/)).toBeNull());
    expect(host.calledWith('imports.again')).toEqual([{ resumeId }]);
    expect(document.querySelector(`[data-job="${again.id}"]`)).not.toBeNull();
  });

  test('being read already', async () => {
    const host = createFakeHost();
    host.outcomeOf = (fileName) => ({ status: 'in-progress', fileName, job: makeJob() });
    openWindow(host);
    await screen.findByText('Drop your résumé here');
    dropFiles(pdf('copy.pdf'));
    expect(await screen.findByText(/being read already/)).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });

  test('refused, with a sentence and what to do, until it is dismissed', async () => {
    const host = createFakeHost();
    host.outcomeOf = (fileName) => ({
      status: 'refused',
      fileName,
      code: 'format-unsupported',
      message: '',
    });
    const row = await rowAfterDrop('notes.xyz', host);
    await waitFor(() => expect(row.textContent).toContain('cannot read this kind of file'));
    expect(row.textContent).toContain('Save it as PDF, DOCX, ODT');
    fireEvent.click(within(row).getByRole('button', { name: 'Dismiss: notes.xyz' }));
    expect(screen.queryByText('notes.xyz')).toBeNull();
  });

  test('refused for a reason with figures in it', async () => {
    const host = createFakeHost();
    host.outcomeOf = (fileName) => ({
      status: 'refused',
      fileName,
      code: 'file-too-large',
      message: '',
      values: { limit: '50 MB' },
    });
    const row = await rowAfterDrop('huge.pdf', host);
    await waitFor(() => expect(row.textContent).toContain('larger than 50 MB'));
  });

  test('not taken by the host at all', async () => {
    const host = createFakeHost();
    host.answers['imports.start'] = () => Promise.reject(new Error('no'));
    const row = await rowAfterDrop('nora.pdf', host);
    await waitFor(() => expect(row.textContent).toContain('Something went wrong'));
  });
});

test('a whole folder being received is one row', async () => {
  const { host } = await openEmptyWindow();
  host.answers['imports.start'] = () => new Promise(() => {});
  dropFiles(...Array.from({ length: 40 }, (_, index) => pdf(`${index}.pdf`)));
  expect(await screen.findByText('Receiving 40 files')).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
});

describe('more than ten files', () => {
  const names = Array.from({ length: 12 }, (_, index) => `${index}.pdf`);

  test('are queued in one go, in their order, and become the one row of their batch', async () => {
    const { host } = await openEmptyWindow();
    const stored = Promise.withResolvers<void>();
    const batch = makeBatch({ label: '12 files', counts: { pending: 12 } });
    host.answers['imports.start'] = async ({ grants }: { grants: string[] }) => {
      await stored.promise;
      const job = () => makeJob({ batchId: batch.id });
      return { outcomes: grants.map((fileName) => ({ status: 'queued', fileName, job: job() })) };
    };
    dropFiles(...names.map(pdf));
    expect(await screen.findByText('12 of 12 received. Keep this open.')).toBeTruthy();
    expect(host.calledWith('imports.start')).toEqual([
      { grants: names.map((name) => `grant of ${name}`) },
    ]);
    host.send({ type: 'batch.changed', seq: batch.seq, batch });
    stored.resolve();
    await waitFor(() => expect(screen.queryByText(/received/)).toBeNull());
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(screen.getByRole('listitem').textContent).toContain('0 of 12 done');
  });

  test('show their batch also where no stream tells of it', async () => {
    const host = createFakeHost();
    host.hasStream = false;
    openWindow(host);
    const batch = makeBatch({ label: '12 files', counts: { pending: 12 } });
    host.outcomeOf = (fileName) => {
      host.batches = [batch];
      return { status: 'queued', fileName, job: makeJob({ batchId: batch.id }) };
    };
    await waitFor(() => expect(host.calledWith('jobs.list').length).toBeGreaterThan(0));
    dropFiles(...names.map(pdf));
    expect(await screen.findByText('0 of 12 done')).toBeTruthy();
  });

  test('that were all read before take no more than twenty rows and a line', async () => {
    const { host } = await openEmptyWindow();
    host.outcomeOf = (fileName) => ({
      ...{ status: 'already-imported', fileName },
      ...{ resumeId, importedAt: Date.UTC(2026, 9, 1) },
    });
    dropFiles(...Array.from({ length: 30 }, (_, index) => pdf(`${index}.pdf`)));
    expect(await screen.findByText('10 more files')).toBeTruthy();
    expect(screen.getByText('None refused, 10 read before')).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(21);
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss all' }));
    expect(screen.queryAllByRole('listitem')).toEqual([]);
  });
});

test('ten files are queued one by one, each as soon as it is there', async () => {
  const { host } = await openEmptyWindow();
  host.outcomeOf = (fileName) => ({
    ...{ status: 'queued', fileName },
    job: makeJob({ label: fileName }),
  });
  dropFiles(...Array.from({ length: 10 }, (_, index) => pdf(`${index}.pdf`)));
  await waitFor(() => expect(host.calledWith('imports.start')).toHaveLength(10));
});

test('pasted files are read like dropped ones', async () => {
  const { host } = await openEmptyWindow();
  const job = makeJob({ label: 'pasted.pdf' });
  host.outcomeOf = (fileName) => ({ status: 'queued', fileName, job });
  fireEvent.paste(document.body, { clipboardData: { files: [pdf('pasted.pdf')] } });
  await waitFor(() => expect(host.calledWith('imports.start')).toHaveLength(1));
  expect(await screen.findByText('pasted.pdf')).toBeTruthy();
});

test('Ctrl+O and the Open button both let one choose files', async () => {
  await openEmptyWindow();
  const chooser = document.querySelector<HTMLInputElement>('input[type=file]');
  let opened = 0;
  chooser!.click = () => {
    opened += 1;
  };
  fireEvent.keyDown(document.body, { key: 'o', ctrlKey: true });
  fireEvent.click(screen.getByRole('button', { name: 'Open… résumés' }));
  expect(opened).toBe(2);
});

test('a folder is walked, and files of the system in it are left out', async () => {
  const { host } = await openEmptyWindow();
  host.outcomeOf = (fileName) => ({
    status: 'queued',
    fileName,
    job: makeJob({ label: fileName }),
  });
  const entry = (file: File) => ({
    isFile: true,
    isDirectory: false,
    name: file.name,
    file: (give: (file: File) => void) => give(file),
  });
  const folder = (entries: readonly unknown[]) => {
    const portions = [entries, []];
    const createReader = () => ({
      readEntries: (give: (portion: unknown) => void) => give(portions.shift()),
    });
    return { isFile: false, isDirectory: true, name: 'folder', createReader };
  };
  const tree = folder([
    entry(pdf('first.pdf')),
    entry(pdf('.DS_Store')),
    folder([entry(pdf('deep.pdf'))]),
  ]);
  const items = [{ kind: 'file', webkitGetAsEntry: () => tree }];
  fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], items } });
  await waitFor(() => expect(host.calledWith('imports.start')).toHaveLength(2));
  await act(async () => {});
  expect(host.calledWith('imports.start')).toEqual([
    { grants: ['grant of first.pdf'] },
    { grants: ['grant of deep.pdf'] },
  ]);
});
