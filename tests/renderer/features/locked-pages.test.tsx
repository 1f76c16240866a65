import { ORPCError } from '@orpc/client';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { createFakeHost } from '../support/fake-host.ts';
import { openWindow } from '../support/open-window.tsx';
import { makeResume } from '../support/resumes.ts';

beforeEach(() => {
  const { happyDOM } = window as unknown as { happyDOM: { setViewport(size: object): void } };
  happyDOM.setViewport({ width: 1440 });
});

const failed = (code: string) =>
  new ORPCError('FAILED', { defined: true, data: { code, values: {} } });

async function openLocked() {
  const host = createFakeHost();
  const resume = makeResume({ fileName: 'locked.pdf' });
  host.resumes = [resume];
  const image = { dataUrl: 'data:image/png;base64,', width: 10, height: 14, pixelsPerPoint: 1 };
  let isOpen = false;
  host.answers['resumes.pageImage'] = () => {
    if (!isOpen) throw failed('password-needed');
    return image;
  };
  host.answers['resumes.unlock'] = ({ password }: { password: string }) => {
    if (password !== 'sesame') throw failed('password-wrong');
    isOpen = true;
  };
  openWindow(host, `/resumes/${resume.id}`);
  const field = () => screen.getByLabelText('Password of locked.pdf') as HTMLInputElement;
  await waitFor(field);
  const enter = (password: string) => {
    fireEvent.change(field(), { target: { value: password } });
    fireEvent.submit(field());
  };
  return { host, field, enter };
}

test('the pages of an encrypted file ask for its password, again where it is wrong', async () => {
  const { field, enter } = await openLocked();
  expect(screen.queryByRole('img')).toBeNull();
  enter('sesam');
  await screen.findByText('That is not the password of this file.');
  expect(document.activeElement).toBe(field());
  expect(field().value).toBe('');
  enter('sesame');
  await screen.findByRole('img', { name: 'Page 1 of locked.pdf' });
  expect(screen.queryByLabelText('Password of locked.pdf')).toBeNull();
});

test('what goes wrong otherwise is told as that', async () => {
  const { host, enter } = await openLocked();
  host.answers['resumes.unlock'] = () => Promise.reject(new Error('the line is cut'));
  enter('sesame');
  await screen.findByText('This could not be fetched just now.');
});
