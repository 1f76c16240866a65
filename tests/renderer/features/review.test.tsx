import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ResumeDetail, ResumeDraft } from '../../../src/shared/contract/resumes.ts';
import { keepDrafts } from '../support/draft-keeper.ts';
import { createFakeHost } from '../support/fake-host.ts';
import { openWindow } from '../support/open-window.tsx';
import { makeResume } from '../support/resumes.ts';

beforeEach(() => {
  const { happyDOM } = window as unknown as { happyDOM: { setViewport(size: object): void } };
  happyDOM.setViewport({ width: 1440 });
});

const place = (page: number, y: number) => ({ page, x: 36, y, width: 144, height: 12 });

const evidence: ResumeDetail['evidence'] = {
  '/basics/name': { confidence: 0.95, places: [place(1, 40)] },
  '/basics/email': { confidence: 0.3, places: [place(1, 60)] },
  '/work/0/position': { confidence: 0.9, places: [place(1, 100)] },
  '/work/1/name': { confidence: 0.5, places: [place(2, 30)] },
};

async function openReview(parts: Partial<ResumeDetail> = {}) {
  const host = createFakeHost();
  const resume = makeResume({ evidence, ...parts });
  host.resumes = [resume];
  host.answers['resumes.pageImage'] = () => ({
    ...{ dataUrl: 'data:image/png;base64,', width: 720, height: 1_000, pixelsPerPoint: 2 },
  });
  keepDrafts(host, resume.id);
  const opened = openWindow(host, `/resumes/${resume.id}`);
  await screen.findByRole('img', { name: 'Page 1 of nora.pdf' });
  return { host, id: resume.id, ...opened };
}

const value = (name: string | RegExp) => screen.getByRole('button', { name });
const marks = () => [...document.querySelectorAll<HTMLElement>('[data-place]')];
const activePlaces = () =>
  marks().flatMap(({ dataset }) => ('active' in dataset ? [dataset.place] : []));

describe('a value and its place', () => {
  test('light up together, whichever is pointed at', async () => {
    await openReview();
    fireEvent.mouseEnter(value('Staff nurse'));
    expect(activePlaces()).toEqual(['/work/0/position']);
    fireEvent.mouseLeave(value('Staff nurse'));
    expect(activePlaces()).toEqual([]);
    fireEvent.mouseEnter(marks().find(({ dataset }) => dataset.place === '/basics/name')!);
    expect(value('Nora Ellingham').dataset.active).toBe('true');
    expect(value('Staff nurse').dataset.active).toBeUndefined();
  });

  test('match on the image, whatever its size', async () => {
    await openReview();
    const mark = marks().find(({ dataset }) => dataset.place === '/basics/name')!;
    // 36 points less the margin of 1.5, two pixels each, of 720.
    expect(Number.parseFloat(mark.style.left)).toBeCloseTo((34.5 * 2 * 100) / 720, 5);
    expect(Number.parseFloat(mark.style.top)).toBeCloseTo((38.5 * 2 * 100) / 1_000, 5);
    expect(Number.parseFloat(mark.style.width)).toBeCloseTo((147 * 2 * 100) / 720, 5);
  });

  test('on another page turns to it, and the user can turn back', async () => {
    await openReview();
    fireEvent.focus(value(/Whitcombe Care Home/));
    expect(await screen.findByRole('img', { name: 'Page 2 of nora.pdf' })).toBeTruthy();
    expect(activePlaces()).toEqual(['/work/1/name']);
    fireEvent.click(screen.getByRole('button', { name: 'Previous page' }));
    expect(await screen.findByRole('img', { name: 'Page 1 of nora.pdf' })).toBeTruthy();
  });

  test('are found from the page by a click, which brings the value to be changed', async () => {
    await openReview();
    fireEvent.click(marks().find(({ dataset }) => dataset.place === '/basics/name')!);
    expect(document.activeElement).toBe(value('Nora Ellingham'));
  });

  test('are one stop of the Tab key, and the arrow keys go on from there', async () => {
    await openReview();
    const stops = () => [...document.querySelectorAll<HTMLElement>('[data-value][tabindex="0"]')];
    expect(stops()).toEqual([value('Nora Ellingham')]);
    value('Nora Ellingham').focus();
    fireEvent.keyDown(value('Nora Ellingham'), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(value('Registered nurse'));
    expect(stops()).toEqual([value('Registered nurse')]);
    fireEvent.keyDown(value('Registered nurse'), { key: 'Home' });
    expect(document.activeElement).toBe(value('Nora Ellingham'));
  });
});

describe('what should be looked at', () => {
  const panel = () => screen.getByRole('region', { name: /to check/ });

  test('is marked in words, counted, and gone through one by one', async () => {
    await openReview();
    expect(panel().textContent).toContain('2 values to check');
    expect(panel().textContent).toContain('nora@example.com');
    expect(value(/nora@example.com/).textContent).toContain('check this');
    expect(value('Staff nurse').textContent).not.toContain('check this');
    const next = within(panel()).getByRole('button', { name: 'Next to check' });
    next.focus();
    fireEvent.click(next);
    expect(document.activeElement).toBe(next);
    expect(panel().textContent).toContain('Experience › Assistant › Company');
    expect(activePlaces()).toEqual(['/work/1/name']);
    fireEvent.click(within(panel()).getByRole('button', { name: 'Previous to check' }));
    expect(panel().textContent).toContain('You › E-mail');
  });

  test('is told to the host when it looks right, and asked no more', async () => {
    const { host, id } = await openReview();
    host.answers['resumes.confirm'] = ({ pointers }: { pointers: string[] }) => {
      host.resumes = host.resumes.map((resume) => ({ ...resume, confirmed: pointers }));
    };
    fireEvent.click(within(panel()).getByRole('button', { name: 'Looks right' }));
    await waitFor(() =>
      expect(host.calledWith('resumes.confirm')).toEqual([
        { id, number: 1, pointers: ['/basics/email'] },
      ]),
    );
    await waitFor(() => expect(panel().textContent).toContain('1 value to check'));
    expect(value(/nora@example.com/).textContent).not.toContain('check this');
  });

  test('but is shown nowhere in the text is changed in the form', async () => {
    const profiles = [
      { network: 'Mastodon', username: 'nora', url: 'https://social.example.org/@nora' },
    ];
    const { id, router } = await openReview({
      resume: { basics: { ...makeResume().resume.basics, profiles } },
      evidence: { '/basics/profiles/0/network': { confidence: 0.2, places: [] } },
    });
    fireEvent.click(within(panel()).getByRole('button', { name: 'Change it' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/resumes/${id}/edit`));
    const network = await screen.findByRole('textbox', { name: 'Network' });
    expect(document.activeElement).toBe(network);
  });

  test('is nothing where the reader was sure, or nothing is known', async () => {
    await openReview({ evidence: {} });
    expect(screen.queryByRole('region', { name: /to check/ })).toBeNull();
  });
});

describe('what is missing', () => {
  test('is listed, each with the way to where it is added', async () => {
    const { id, router } = await openReview();
    const missing = screen.getByRole('region', { name: 'Not found' });
    const links = within(missing).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual(['Add a phone number']);
    fireEvent.click(links[0]!);
    await waitFor(() => expect(router.state.location.pathname).toBe(`/resumes/${id}/edit`));
    const phone = await screen.findByRole('textbox', { name: 'Phone' });
    expect(document.activeElement).toBe(phone);
  });

  test('of a position without dates leads to that position', async () => {
    await openReview({
      resume: { ...makeResume().resume, work: [{ name: 'A', startDate: '2019' }, { name: 'B' }] },
    });
    const link = screen.getByRole('link', { name: 'Add dates of a position' });
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).toMatch(/at=\/work\/1\/startDate$/);
  });
});

describe('a change in its place', () => {
  const editor = () => screen.getByRole('textbox', { name: 'Change this' });
  const drafts = (host: ReturnType<typeof createFakeHost>) =>
    host.calledWith('resumes.draft.save') as ResumeDraft[];

  test('is kept by Enter, saved as a draft, and leaves the focus on its value', async () => {
    const { host } = await openReview();
    fireEvent.click(value('Staff nurse'));
    fireEvent.change(editor(), { target: { value: 'Ward nurse' } });
    fireEvent.keyDown(editor(), { key: 'Enter' });
    expect(document.activeElement).toBe(value('Ward nurse'));
    expect(await screen.findByText('Changes since version 1')).toBeTruthy();
    await waitFor(() => expect(drafts(host)[0]?.resume.work?.[0]?.position).toBe('Ward nurse'));
    // The place on the page was that of other words.
    fireEvent.focus(value('Ward nurse'));
    expect(activePlaces()).toEqual([]);
  });

  test('is not kept by Escape', async () => {
    const { host } = await openReview();
    fireEvent.click(value('Staff nurse'));
    fireEvent.change(editor(), { target: { value: 'Ward nurse' } });
    fireEvent.keyDown(editor(), { key: 'Escape' });
    expect(value('Staff nurse')).toBeTruthy();
    expect(drafts(host)).toEqual([]);
  });

  test('to half a date is not kept, and says why', async () => {
    await openReview();
    fireEvent.click(value('2014'));
    fireEvent.change(editor(), { target: { value: '20' } });
    expect(screen.getByText(/Write the year with four digits/)).toBeTruthy();
    fireEvent.keyDown(editor(), { key: 'Enter' });
    expect(editor()).toBeTruthy();
    fireEvent.blur(editor());
    expect(value('2014')).toBeTruthy();
  });
});

describe('a résumé that is not wanted', () => {
  test('is removed as no résumé, and comes back by Undo', async () => {
    const { host, id, router } = await openReview();
    host.answers['resumes.remove'] = () => {};
    host.answers['resumes.putBack'] = () => {};
    fireEvent.click(value('More'));
    fireEvent.click(await screen.findByRole('menuitem', { name: /not a résumé/ }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/resumes'));
    expect(host.calledWith('resumes.remove')).toEqual([{ id }]);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(host.calledWith('resumes.putBack')).toEqual([{ id }]));
  });

  test('waits in the list of removed ones', async () => {
    const host = createFakeHost();
    const resume = makeResume({ removedAt: 5 });
    host.answers['resumes.listRemoved'] = () => ({ resumes: [resume] });
    host.answers['resumes.putBack'] = () => {};
    openWindow(host, '/resumes');
    expect(await screen.findByText('1 removed résumé')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Put back: nora.pdf', hidden: true }));
    await waitFor(() => expect(host.calledWith('resumes.putBack')).toEqual([{ id: resume.id }]));
  });
});

test('a résumé gets a name of its own, and loses it again', async () => {
  const { host, id } = await openReview({ title: 'For hospitals' });
  host.answers['resumes.rename'] = () => {};
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('For hospitals');
  fireEvent.click(value('More'));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Rename…' }));
  const name = await screen.findByRole('textbox', { name: 'Name' });
  fireEvent.change(name, { target: { value: ' ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Rename' }));
  await waitFor(() => expect(host.calledWith('resumes.rename')).toEqual([{ id, title: null }]));
});
