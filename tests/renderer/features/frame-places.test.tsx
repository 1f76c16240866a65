import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../../src/renderer/ui/error-boundary.tsx';
import { createFakeHost } from '../support/fake-host.ts';
import { makeJob } from '../support/jobs.ts';
import { openWindow } from '../support/open-window.tsx';

const roomNames = [
  'Today',
  'Profile',
  'Résumés',
  'Postings',
  'Applications',
  'Insights',
  'Activity',
  'Settings',
];

test('all rooms are there, and the one that is shown is marked', async () => {
  openWindow(createFakeHost(), '/insights');
  const rooms = await screen.findByRole('navigation', { name: 'Rooms' });
  const links = [...rooms.querySelectorAll('a')];
  expect(links.map(({ textContent }) => textContent)).toEqual(roomNames);
  expect(links.filter((link) => link.getAttribute('aria-current') === 'page')).toEqual([links[5]]);
});

test('Today tells how many things need the user', async () => {
  const host = createFakeHost();
  host.jobs = [makeJob({ asks: { type: 'password', isWrong: false } as never })];
  openWindow(host);
  expect(await screen.findByRole('link', { name: /Today.*1 needs you/ })).toBeTruthy();
});

test('narrow windows keep the rest of the rooms behind More, which says where one is', async () => {
  const { router } = openWindow(createFakeHost(), '/resumes');
  fireEvent.click(await screen.findByRole('button', { name: 'More rooms' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Postings' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/postings'));
  expect(await screen.findByRole('button', { name: 'More rooms: Postings' })).toBeTruthy();
});

test('the focus comes to the name of a new screen when what had it is gone', async () => {
  const { router } = openWindow(createFakeHost(), '/resumes');
  const open = await screen.findByRole('button', { name: 'Open résumés…' });
  open.focus();
  await act(() => router.navigate('/insights'));
  const title = await screen.findByRole('heading', { level: 1, name: 'Insights' });
  await waitFor(() => expect(document.activeElement).toBe(title));
});

test('the focus stays on the link that led to the new screen', async () => {
  openWindow(createFakeHost(), '/resumes');
  const link = await screen.findByRole('link', { name: 'Insights' });
  link.focus();
  fireEvent.click(link);
  await screen.findByRole('heading', { level: 1, name: 'Insights' });
  await act(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(document.activeElement).toBe(link);
});

test('a place that broke is tried again elsewhere, and one that did not stays as it is', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const Broken = ({ isBroken }: { readonly isBroken: boolean }) => {
    if (isBroken) throw new Error('planted');
    return <input aria-label="typed" />;
  };
  const at = (place: string, isBroken: boolean) => (
    <ErrorBoundary place={place} fallback="broken">
      <Broken isBroken={isBroken} />
    </ErrorBoundary>
  );
  const { rerender } = render(at('/a', false));
  const field = screen.getByLabelText('typed');
  rerender(at('/b', false));
  expect(screen.getByLabelText('typed')).toBe(field);
  rerender(at('/b', true));
  expect(screen.getByText('broken')).toBeTruthy();
  rerender(at('/c', false));
  expect(screen.getByLabelText('typed')).toBeTruthy();
});
