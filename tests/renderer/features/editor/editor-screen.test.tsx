import { ORPCError } from '@orpc/client';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ResumeDetail, ResumeDraft } from '../../../../src/shared/contract/resumes.ts';
import { keepDrafts } from '../../support/draft-keeper.ts';
import { createFakeHost } from '../../support/fake-host.ts';
import { openWindow } from '../../support/open-window.tsx';
import { makeResume } from '../../support/resumes.ts';

beforeEach(() => {
  const { happyDOM } = window as unknown as { happyDOM: { setViewport(size: object): void } };
  happyDOM.setViewport({ width: 900 });
});

async function openEditor(parts: Partial<ResumeDetail> = {}, search = '') {
  const host = createFakeHost();
  const resume = makeResume(parts);
  host.resumes = [resume];
  keepDrafts(host, resume.id);
  const opened = openWindow(host, `/resumes/${resume.id}/edit${search}`);
  await screen.findByRole('textbox', { name: 'Name' });
  const drafts = () => host.calledWith('resumes.draft.save') as ResumeDraft[];
  return { host, id: resume.id, drafts, ...opened };
}

const box = (name: string | RegExp, index = 0) =>
  screen.getAllByRole<HTMLInputElement>('textbox', { name })[index]!;
const type = (input: HTMLElement, value: string) => fireEvent.change(input, { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const focusOn = (element: HTMLElement) => {
  element.focus();
  return element;
};

describe('the form', () => {
  test('shows what the résumé says, and saves what is typed into it', async () => {
    const { drafts } = await openEditor();
    expect(box('Name').value).toBe('Nora Ellingham');
    expect(box('Position').value).toBe('Staff nurse');
    type(box('Name'), 'Nora J.');
    expect(screen.getByText('Saving…')).toBeTruthy();
    expect(await screen.findByText(/^Saved/)).toBeTruthy();
    expect(drafts()).toMatchObject([{ base: 1, revision: 0 }]);
    expect(drafts()[0]?.resume.basics.name).toBe('Nora J.');
  });

  test('takes whatever is typed, and says in words what is not right yet', async () => {
    await openEditor();
    type(box('E-mail'), 'nora at example');
    expect(box('E-mail').value).toBe('nora at example');
    expect(screen.getByText(/does not look like an e-mail address/)).toBeTruthy();
    type(box('Start, year'), '20');
    expect(screen.getByText(/Write the year with four digits/)).toBeTruthy();
    type(box('Start, year'), '2020');
    expect(screen.queryByText(/Write the year/)).toBeNull();
  });

  test('has dates as precise as one knows them, and an end only where there is one', async () => {
    const { drafts } = await openEditor();
    const month = screen.getAllByRole('combobox', { name: 'Start, month' })[0]!;
    fireEvent.change(month, { target: { value: '' } });
    expect(screen.queryByRole('combobox', { name: 'Start, day' })).toBeNull();
    const goesOn = screen.getAllByRole<HTMLInputElement>('checkbox', { name: /it goes on/ });
    expect(goesOn.map(({ checked }) => checked).slice(0, 2)).toEqual([true, false]);
    fireEvent.click(goesOn[0]!);
    type(box('End, year', 0), '2024');
    await waitFor(() => expect(drafts().at(-1)?.resume.work?.[0]?.endDate).toBe('2024'));
    expect(drafts().at(-1)?.resume.work?.[0]?.startDate).toBe('2019');
  });

  test('adds an entry with the focus in it, and takes it away again', async () => {
    await openEditor();
    press('Add a language');
    expect(document.activeElement).toBe(box('Language'));
    type(box('Language'), 'Welsh');
    press('Remove: Welsh');
    expect(screen.queryByRole('textbox', { name: 'Language' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a language' }));
  });

  test('moves entries by keys and by buttons, and the focus goes with them', async () => {
    await openEditor();
    fireEvent.keyDown(focusOn(box('Position', 1)), { key: 'ArrowUp', altKey: true });
    expect(box('Position', 0).value).toBe('Assistant');
    expect(document.activeElement).toBe(box('Position', 0));
    focusOn(screen.getByRole('button', { name: 'Move down: Assistant' }));
    press('Move down: Assistant');
    expect(box('Position', 1).value).toBe('Assistant');
    // It is the last one now: the button for further down is of no use.
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move up: Assistant' }));
  });

  test('writes lines one after the other: Enter adds, Backspace in an empty one removes', async () => {
    await openEditor();
    fireEvent.keyDown(focusOn(box('Highlights 1')), { key: 'Enter' });
    expect(document.activeElement).toBe(box('Highlights 2'));
    type(box('Highlights 2'), 'Second');
    fireEvent.keyDown(box('Highlights 2'), { key: 'ArrowUp', altKey: true });
    expect(box('Highlights 1').value).toBe('Second');
    type(box('Highlights 1'), '');
    fireEvent.keyDown(box('Highlights 1'), { key: 'Backspace' });
    expect(screen.queryByRole('textbox', { name: 'Highlights 2' })).toBeNull();
  });

  test('undoes and does again, whatever field the keys are pressed in', async () => {
    await openEditor();
    type(box('Name'), 'X');
    press('Remove: Staff nurse');
    expect(box('Position').value).toBe('Assistant');
    fireEvent.keyDown(box('Phone'), { key: 'z', ctrlKey: true });
    expect(box('Position').value).toBe('Staff nurse');
    fireEvent.keyDown(box('Phone'), { key: 'z', metaKey: true });
    expect(box('Name').value).toBe('Nora Ellingham');
    fireEvent.keyDown(box('Phone'), { key: 'Z', ctrlKey: true, shiftKey: true });
    expect(box('Name').value).toBe('X');
  });

  test('opens with the focus where it was asked for', async () => {
    await openEditor({}, '?at=/basics/phone');
    expect(document.activeElement).toBe(box('Phone'));
  });
});

describe('a draft', () => {
  const draft: ResumeDraft = {
    ...{ base: 1, revision: 4, savedAt: 7 },
    resume: { basics: { name: 'Half writ' } },
  };

  test('of an earlier day is gone on with', async () => {
    const { drafts } = await openEditor({ draft });
    expect(box('Name').value).toBe('Half writ');
    expect(screen.getByText('Changes since version 1')).toBeTruthy();
    type(box('Name'), 'Half written');
    await waitFor(() => expect(drafts()).toMatchObject([{ base: 1, revision: 4 }]));
  });

  test('becomes a version with a note', async () => {
    const { host, id } = await openEditor();
    type(box('Name'), 'Nora J.');
    press('Save as version…');
    const dialog = await screen.findByRole('dialog', { name: 'Save as a version' });
    type(within(dialog).getByRole('textbox', { name: 'Note' }), ' Shorter name ');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save version' }));
    await waitFor(() =>
      expect(host.calledWith('resumes.saveVersion')).toEqual([
        { id, revision: 1, note: 'Shorter name' },
      ]),
    );
    await waitFor(() => expect(screen.queryByText(/Changes since/)).toBeNull());
    expect(box('Name').value).toBe('Nora J.');
  });

  test('that cannot be a version yet says which field, and brings the focus there', async () => {
    const { host } = await openEditor();
    const problems = [{ pointer: '/work/0/startDate', code: 'date-malformed' }];
    host.answers['resumes.saveVersion'] = () => {
      throw new ORPCError('UNFIT', { defined: true, data: { problems } });
    };
    type(box('Start, year'), '20');
    press('Save as version…');
    fireEvent.click(await screen.findByRole('button', { name: 'Save version' }));
    expect(await screen.findByText(/Experience › Staff nurse › Start cannot/)).toBeTruthy();
    expect(box('Start, year').value).toBe('20');
  });

  test('is thrown away only when asked to be', async () => {
    const { host } = await openEditor({ draft });
    press('Discard changes');
    await waitFor(() => expect(box('Name').value).toBe('Nora Ellingham'));
    expect(host.calledWith('resumes.draft.discard')).toHaveLength(1);
  });

  test('of another window is not written over, and both can be had', async () => {
    const { host, drafts } = await openEditor();
    host.resumes = host.resumes.map((resume) => ({ ...resume, draft }));
    type(box('Name'), 'Mine');
    fireEvent.blur(box('Name'));
    expect(await screen.findByText(/Another window has changed this résumé/)).toBeTruthy();
    expect(screen.getByText('Not saved')).toBeTruthy();
    press('Keep what is here');
    await waitFor(() => expect(drafts().at(-1)).toMatchObject({ revision: 4 }));
    expect(await screen.findByText(/^Saved/)).toBeTruthy();
    expect(box('Name').value).toBe('Mine');
  });

  test('is on the disk when the screen is left', async () => {
    const { drafts, router } = await openEditor();
    type(box('Name'), 'Left in a hurry');
    await router.navigate('/resumes');
    await waitFor(() => expect(drafts().at(-1)?.resume.basics.name).toBe('Left in a hurry'));
  });
});

test('"Write a résumé" begins one, with the focus on the name', async () => {
  const host = createFakeHost();
  const blank = makeResume({
    ...{ origin: 'written', fileName: null, mode: null, confidence: null, pageCount: null },
    ...{ hasPageImages: false, name: null, headline: null, resume: { basics: {} } },
  });
  host.answers['resumes.create'] = () => {
    host.resumes = [blank];
    return { id: blank.id };
  };
  openWindow(host);
  fireEvent.click(await screen.findByRole('button', { name: 'Write a résumé' }));
  const name = await screen.findByRole('textbox', { name: 'Name' });
  expect(document.activeElement).toBe(name);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Edit Untitled résumé');
});
