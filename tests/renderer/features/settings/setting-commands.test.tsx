import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openWindow } from '../../support/open-window.tsx';
import { createSettingsHost } from '../../support/settings-host.ts';

test('the palette leads to the control of a setting, from another room', async () => {
  const { host } = createSettingsHost();
  const { router } = openWindow(host, '/resumes');
  await screen.findByRole('main');
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  const field = await screen.findByRole('combobox');
  fireEvent.change(field, { target: { value: 'parallel' } });
  const option = await screen.findByRole('option', { name: /Change: Read résumé: At once/ });
  fireEvent.click(option);
  await waitFor(() =>
    expect(router.state.location).toMatchObject({
      ...{ pathname: '/settings/jobs', hash: '#import-resume.concurrency' },
    }),
  );
});
