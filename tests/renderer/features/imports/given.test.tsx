import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { createFakeHost } from '../../support/fake-host.ts';
import { makeJob } from '../../support/jobs.ts';
import { openWindow } from '../../support/open-window.tsx';

const career = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
const address = 'https://jobs.example.com/postings/17';

async function openEmptyWindow() {
  const host = createFakeHost();
  host.outcomeOf = (fileName) => ({
    ...{ status: 'queued', fileName },
    job: makeJob({ label: fileName }),
  });
  openWindow(host);
  await screen.findByText('Drop your résumé here');
  return host;
}

const carrying = (type: string, text: string) => ({
  ...{ types: [type], items: [], files: [], dropEffect: 'none' },
  getData: (wanted: string) => (wanted === type ? text : ''),
});

const paste = (text: string, target: Element = document.body) =>
  fireEvent.paste(target, {
    clipboardData: { files: [], getData: () => text },
  });

describe('a text', () => {
  test('that is pasted goes in as a file when the user says so, and not before', async () => {
    const host = await openEmptyWindow();
    paste(career);
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('60 words, beginning like this:')).toBeTruthy();
    expect(host.calledWith('imports.start')).toEqual([]);
    fireEvent.click(dialog.getByRole('button', { name: 'Read as a résumé' }));
    await waitFor(() => expect(host.calledWith('imports.start')).toHaveLength(1));
    const [{ grants } = { grants: [] as string[] }] = host.calledWith('imports.start') as {
      grants: string[];
    }[];
    expect(grants[0]).toMatch(/^grant of Text of [^/:]+\.txt$/);
  });

  test('that is dropped is asked about as well', async () => {
    const host = await openEmptyWindow();
    const dataTransfer = carrying('text/plain', career);
    fireEvent.dragEnter(document.body, { dataTransfer });
    expect(screen.getByText('Read this text as a résumé')).toBeTruthy();
    fireEvent.drop(document.body, { dataTransfer });
    fireEvent.click(await screen.findByRole('button', { name: 'Leave it' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(host.calledWith('imports.start')).toEqual([]);
  });

  test('of a few words is left alone', async () => {
    await openEmptyWindow();
    paste('only a few words');
    await Promise.resolve();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('in a field stays there', async () => {
    await openEmptyWindow();
    const field = document.body.appendChild(document.createElement('textarea'));
    paste(career, field);
    const dropped = fireEvent.drop(field, { dataTransfer: carrying('text/plain', career) });
    field.remove();
    expect(dropped).toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('that is dragged out of the window itself is nothing new', async () => {
    await openEmptyWindow();
    fireEvent.dragStart(document.body);
    fireEvent.dragEnter(document.body, { dataTransfer: carrying('text/uri-list', address) });
    expect(screen.queryByTestId('drop-overlay')).toBeNull();
    fireEvent.dragEnd(document.body);
    fireEvent.dragEnter(document.body, { dataTransfer: carrying('text/uri-list', address) });
    expect(screen.getByTestId('drop-overlay')).toBeTruthy();
  });
});

describe('a link', () => {
  test('to a page is answered with what can be done', async () => {
    await openEmptyWindow();
    paste(address);
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(address)).toBeTruthy();
    expect(dialog.getByText(/comes with a later version/)).toBeTruthy();
  });

  test('to a file says to download it', async () => {
    await openEmptyWindow();
    const dataTransfer = carrying('text/uri-list', '# from a page\r\nhttps://example.com/cv.pdf');
    fireEvent.drop(document.body, { dataTransfer });
    expect(await screen.findByText(/Download the file with your browser/)).toBeTruthy();
  });
});

describe('what cannot be taken is named', () => {
  const folder = (name: string, entries: readonly unknown[]) => {
    const portions = [entries, []];
    const createReader = () => ({
      readEntries: (give: (portion: unknown) => void) => give(portions.shift()),
    });
    return { isFile: false, isDirectory: true, name, createReader };
  };
  const locked = {
    ...{ isFile: true, isDirectory: false, name: 'locked.pdf' },
    file: (_give: unknown, fail: (error: Error) => void) => fail(new Error('not allowed')),
  };
  const open = {
    ...{ isFile: true, isDirectory: false, name: 'open.pdf' },
    file: (give: (file: File) => void) => give(new File(['%PDF-'], 'open.pdf')),
  };

  test('a file that cannot be opened, while the others are read', async () => {
    const host = await openEmptyWindow();
    const items = [{ kind: 'file', webkitGetAsEntry: () => folder('all', [locked, open]) }];
    fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], items } });
    expect(await screen.findByText('locked.pdf')).toBeTruthy();
    expect(screen.getByText(/could not be opened/)).toBeTruthy();
    await waitFor(() => expect(host.calledWith('imports.start')).toHaveLength(1));
  });

  test('an empty folder', async () => {
    await openEmptyWindow();
    const items = [{ kind: 'file', webkitGetAsEntry: () => folder('nothing', []) }];
    fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], items } });
    expect(await screen.findByText('There are no files in this folder.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss: nothing' }));
    expect(screen.queryByText('nothing')).toBeNull();
  });
});

test('a whole folder can be chosen', async () => {
  const host = await openEmptyWindow();
  const input = document.querySelector<HTMLInputElement>('input[webkitdirectory]');
  const files = ['a.pdf', '.DS_Store'].map((name) => new File(['%PDF-'], name));
  fireEvent.change(input as HTMLInputElement, { target: { files } });
  await waitFor(() =>
    expect(host.calledWith('imports.start')).toEqual([{ grants: ['grant of a.pdf'] }]),
  );
});
