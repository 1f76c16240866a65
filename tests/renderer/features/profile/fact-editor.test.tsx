import { ORPCError } from '@orpc/client';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openWindow } from '../../support/open-window.tsx';
import { createProfileHost } from '../../support/profile-host.ts';

async function openEditor(name = 'Change Foreman, Dovetail Joinery') {
  const made = createProfileHost();
  openWindow(made.host, '/profile');
  fireEvent.click(await screen.findByRole('button', { name }));
  const label = name.replace('Change ', '');
  return { ...made, editor: within(await screen.findByRole('group', { name: label })) };
}

const type = (box: HTMLElement, value: string) => fireEvent.change(box, { target: { value } });

test('what is typed is saved by itself, once, and said to be saved', async () => {
  const { host, editor } = await openEditor();
  const company = editor.getByRole('textbox', { name: 'Company' });
  expect(document.activeElement).toBe(company);
  expect(editor.getByText('Saves as you type')).toBeTruthy();
  type(company, 'Dovetail');
  type(company, 'Dovetail & Daughters');
  expect(editor.getByText('Saving…')).toBeTruthy();
  expect(await editor.findByText('Saved')).toBeTruthy();
  expect(host.calledWith('profile.edit')).toMatchObject([
    { revision: 0, changes: { name: ['Dovetail & Daughters'] } },
  ]);
  type(editor.getByRole('textbox', { name: 'Highlights' }), 'Built a barn.\n\n Led twelve. ');
  fireEvent.blur(window);
  await waitFor(() => expect(host.calledWith('profile.edit')).toHaveLength(2));
  expect(host.calledWith('profile.edit')[1]).toMatchObject({
    ...{ revision: 1, changes: { highlights: ['Built a barn.', 'Led twelve.'] } },
  });
});

test('half a date is kept here and told of, and not saved', async () => {
  const { host, editor } = await openEditor();
  type(editor.getByRole('textbox', { name: 'Start, year' }), '20');
  expect(editor.getByText(/Until then it is not saved/)).toBeTruthy();
  fireEvent.blur(window);
  type(editor.getByRole('textbox', { name: 'Start, year' }), '2018');
  expect(await editor.findByText('Saved')).toBeTruthy();
  expect(host.calledWith('profile.edit')).toMatchObject([{ changes: { startDate: ['2018-03'] } }]);
});

test('Escape ends it, saves what is left, and gives the focus back', async () => {
  const { host, editor } = await openEditor();
  const company = editor.getByRole('textbox', { name: 'Company' });
  type(company, 'Dovetail');
  fireEvent.keyDown(company, { key: 'Escape' });
  await waitFor(() => expect(host.calledWith('profile.edit')).toHaveLength(1));
  const button = screen.getByRole('button', { name: 'Change Foreman, Dovetail Joinery' });
  expect(document.activeElement).toBe(button);
});

test("the user's word can be taken back", async () => {
  const { host, editor } = await openEditor('Change your details');
  type(editor.getByRole('textbox', { name: 'Name' }), 'Ida of the Hill');
  expect(await editor.findByText('Saved')).toBeTruthy();
  fireEvent.click(editor.getByRole('button', { name: 'Back to what the résumés say' }));
  expect(editor.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Ida Norrby');
  fireEvent.blur(window);
  await waitFor(() =>
    expect(host.calledWith('profile.edit')[1]).toMatchObject({ changes: { name: null } }),
  );
});

test('a save that fails is said so and tried again; one that is too late is not', async () => {
  const { host, editor } = await openEditor();
  host.answers['profile.edit'] = () => {
    throw new ORPCError('INTERNAL_SERVER_ERROR');
  };
  const company = editor.getByRole('textbox', { name: 'Company' });
  type(company, 'Dovetail');
  fireEvent.blur(window);
  expect(await editor.findByText(/Not saved yet/)).toBeTruthy();
  host.answers['profile.edit'] = () => {
    throw new ORPCError('CONFLICT', { defined: true, data: { state: 'changed' } });
  };
  fireEvent.blur(window);
  expect(await editor.findByText(/changed in another window/)).toBeTruthy();
});

test('a new fact is added with its first value, and then changed', async () => {
  const { host } = createProfileHost();
  openWindow(host, '/profile');
  fireEvent.click(await screen.findByRole('button', { name: 'Add an award' }));
  const editor = within(await screen.findByRole('group', { name: 'Add an award' }));
  type(editor.getByRole('textbox', { name: 'Title' }), 'Golden Plane');
  expect(await editor.findByText('Saved')).toBeTruthy();
  type(editor.getByRole('textbox', { name: 'Given by' }), 'Guild of Joiners');
  fireEvent.click(editor.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(host.calledWith('profile.edit')).toHaveLength(1));
  expect(host.calledWith('profile.add')).toEqual([
    { section: 'awards', fields: { title: ['Golden Plane'] } },
  ]);
  expect(host.calledWith('profile.edit')).toEqual([
    { id: 'own-1', revision: 1, changes: { awarder: ['Guild of Joiners'] } },
  ]);
});
