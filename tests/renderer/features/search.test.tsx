import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { SearchHit, SearchPage, SearchQuery } from '../../../src/shared/contract/search.ts';
import { createFakeHost } from '../support/fake-host.ts';
import { openWindow } from '../support/open-window.tsx';

const id = '00000000-0000-7000-8000-0000000000aa';
const plain = (text: string) => ({ text, marks: [] });
const found: readonly SearchHit[] = [
  {
    ...{ type: 'resume', id, isDraft: false, at: 0, title: plain('Nora Vale · nora.pdf') },
    excerpt: { text: '…mends nets <b>daily</b>…', marks: [{ from: 7, to: 11 }] },
  },
  { type: 'wish', id: 'wishes', isDraft: false, at: 0, title: plain(''), excerpt: plain('Nets') },
];

function open(place: string, answer: (query: SearchQuery) => Partial<SearchPage>) {
  const host = createFakeHost();
  host.answers['search.find'] = (query: SearchQuery) => ({ hits: [], more: [], ...answer(query) });
  return { host, ...openWindow(host, place) };
}

const field = () => screen.findByRole('searchbox', { name: 'Search everything' });

describe('the search', () => {
  test('has the focus, says what is looked through, and asks for nothing yet', async () => {
    const { host } = open('/search', () => ({}));
    const input = await field();
    await waitFor(() => expect(document.activeElement).toBe(input));
    expect(screen.getByText('What are you looking for?')).toBeTruthy();
    expect(host.calledWith('search.find')).toEqual([]);
  });

  test('shows what is found by type, with the words marked as words', async () => {
    const { router } = open('/search', () => ({ hits: [...found] }));
    fireEvent.change(await field(), { target: { value: 'nets' } });
    const link = await screen.findByRole('link', { name: 'Nora Vale · nora.pdf' });
    const group = screen.getByRole('region', { name: 'Résumés' });
    expect(group.querySelector('mark')?.textContent).toBe('nets');
    expect(within(group).getByText(/<b>daily<\/b>/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'In what you look for' })).toBeTruthy();
    expect(router.state.location.search).toBe('?q=nets');
    fireEvent.click(link);
    await waitFor(() => expect(router.state.location.pathname).toBe(`/resumes/${id}`));
  });

  test('looks through one type alone, also by "Show more"', async () => {
    const { host, router } = open('/search?q=nets', () => ({ hits: [...found], more: ['resume'] }));
    fireEvent.click(await screen.findByRole('button', { name: 'Show more of these' }));
    await waitFor(() => expect(router.state.location.search).toBe('?q=nets&type=resume'));
    expect(screen.getByRole('radio', { name: 'Résumés' })).toHaveProperty('checked', true);
    await waitFor(() =>
      expect(host.calledWith('search.find').at(-1)).toMatchObject({
        text: 'nets',
        types: ['resume'],
      }),
    );
    expect(screen.queryByRole('button', { name: 'Show more of these' })).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: 'Everything' }));
    await waitFor(() => expect(router.state.location.search).toBe('?q=nets'));
  });

  test('says so when nothing is found', async () => {
    open('/search?q=qqq', () => ({}));
    expect(await screen.findByText(/^Nothing has all of “qqq” in it\./)).toBeTruthy();
    expect(screen.getByText('Nothing found')).toBeTruthy();
  });

  test('can be asked again when it failed', async () => {
    let isBroken = true;
    const { host } = open('/search?q=nets', () => {
      if (isBroken) throw new Error('no answer');
      return { hits: [...found] };
    });
    const again = await screen.findByRole('button', { name: 'Ask again' }, { timeout: 5_000 });
    isBroken = false;
    fireEvent.click(again);
    expect(await screen.findByRole('link', { name: /Nora/ })).toBeTruthy();
    expect(host.calledWith('search.find').length).toBeGreaterThan(1);
  });
});

describe('in the palette', () => {
  test('leads to what is found, and to all of it', async () => {
    const { router } = open('/today', () => ({ hits: [...found] }));
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    const input = await screen.findByRole('combobox', { name: 'Find a command' });
    fireEvent.change(input, { target: { value: 'nets' } });
    const group = await screen.findByRole('group', { name: 'In what you keep here' });
    expect(within(group).getByRole('option', { name: /Nora Vale/ }).textContent).toContain('nets');
    fireEvent.click(within(group).getByRole('option', { name: /Search everything for “nets”/ }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/search'));
    expect(await field()).toHaveProperty('value', 'nets');
  });

  test('comes from the search to another one', async () => {
    const { router } = open('/search?q=nets', () => ({ hits: [...found] }));
    expect(await field()).toHaveProperty('value', 'nets');
    await router.navigate('/search?q=rope');
    await waitFor(async () => expect(await field()).toHaveProperty('value', 'rope'));
  });

  test('is opened by its key', async () => {
    const { router } = open('/today', () => ({}));
    await screen.findByRole('main');
    fireEvent.keyDown(document.body, { key: '/' });
    await waitFor(() => expect(router.state.location.pathname).toBe('/search'));
  });
});
