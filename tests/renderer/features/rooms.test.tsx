import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openWindow } from '../support/open-window.tsx';
import { createProfileHost } from '../support/profile-host.ts';

describe('a room without content', () => {
  test.each([
    ['/postings', 'Postings', ['/profile?show=wishes', '/profile']],
    ['/applications', 'Applications', ['/resumes', '/profile?show=wishes']],
    ['/insights', 'Insights', ['/profile', '/profile?show=wishes']],
  ])('%s says that its content is still to come, and what helps it today', async (...room) => {
    const [path, name, ways] = room;
    openWindow(createProfileHost().host, path);
    await screen.findByRole('heading', { name, level: 1 });
    const main = within(screen.getByRole('main'));
    expect(main.getByText(/comes with a later version/)).toBeTruthy();
    expect(main.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(ways);
  });
});
