import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createFakeHost } from '../../support/fake-host.ts';
import { openWindow } from '../../support/open-window.tsx';
import { makeResume } from '../../support/resumes.ts';

test.each([
  ['/work/1/name', '/work/1/name'],
  ['/work/1', /^\/work\/1\//],
])('the address with ?at=%s shows that value of a résumé', async (at, shown) => {
  const resume = makeResume();
  const host = createFakeHost();
  host.resumes = [resume];
  openWindow(host, `/resumes/${resume.id}?at=${encodeURIComponent(at)}`);
  await screen.findByText('Whitcombe Care Home');
  await waitFor(() => expect((document.activeElement as HTMLElement).dataset.value).toMatch(shown));
});
