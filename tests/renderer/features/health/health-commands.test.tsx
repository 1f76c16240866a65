import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import '../../support/be-patient.ts';
import { createFakeHost } from '../../support/fake-host.ts';
import { openWindow } from '../../support/open-window.tsx';

test.each([
  ['metrics', 'Go to Figures', '/activity/health/figures'],
  ['dead letters', 'Go to Set aside', '/activity/set-aside'],
])('the palette leads from %s to a part of Activity', async (typed, name, pathname) => {
  const { router } = openWindow(createFakeHost(), '/resumes');
  await screen.findByRole('main');
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  fireEvent.change(await screen.findByRole('combobox'), { target: { value: typed } });
  fireEvent.click(await screen.findByRole('option', { name: new RegExp(name) }));
  await waitFor(() => expect(router.state.location.pathname).toBe(pathname));
});
