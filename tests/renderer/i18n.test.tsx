import { i18n } from '@lingui/core';
import { screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { activateLocale, chooseLocale } from '../../src/renderer/i18n/activate-locale.ts';
import { createFormats } from '../../src/renderer/i18n/formats.ts';
import { toldSentence } from '../../src/renderer/i18n/told-sentence.ts';
import { regionalLocale } from '../../src/renderer/i18n/use-formats.ts';
import { messages as pseudo } from '../../src/renderer/locales/pseudo.po';
import { createFakeHost } from './support/fake-host.ts';
import { makeJob } from './support/jobs.ts';
import { openWindow } from './support/open-window.tsx';
import { makeResume } from './support/resumes.ts';

afterEach(() => activateLocale('en'));

describe('in the pseudo language', () => {
  const fileName = 'nora.pdf';
  const resume = makeResume({
    fileName,
    warnings: [{ code: 'work-missing' }],
  });
  const own = [
    'Nightshift',
    fileName,
    ...(JSON.stringify(resume.resume).match(/(?<=")[^"]+(?="[,\]}])/g) ?? []),
    createFormats('en').duration(resume.processingMs ?? 0),
    createFormats('en').dateTime(resume.createdAt),
  ];

  /** What stands on the page in plain letters, apart from names and what the documents say. */
  function plainWords(): string[] {
    const page = document.body.cloneNode(true) as HTMLElement;
    for (const style of page.querySelectorAll('style')) style.remove();
    let text = page.textContent ?? '';
    for (const element of page.querySelectorAll('[aria-label]')) {
      text += ` ${element.getAttribute('aria-label')}`;
    }
    // Longest first: one name may stand inside another.
    for (const words of own.toSorted((a, b) => b.length - a.length))
      text = text.replaceAll(words, ' ');
    return text.match(/\b[A-Za-z]{4,}\b/g) ?? [];
  }

  for (const place of ['/resumes', `/resumes/${resume.id}`, '/activity', '/nowhere']) {
    test(`every sentence of ${place} is translated`, async () => {
      await activateLocale('pseudo');
      const host = createFakeHost();
      host.resumes = [resume];
      host.jobs = [
        makeJob({ waitsFor: { reason: 'network', until: null } }),
        makeJob({ state: 'failed', label: fileName }),
      ];
      openWindow(host, place);
      await screen.findAllByRole('heading', { level: 1 });
      if (place.includes(resume.id)) await screen.findByRole('article');
      expect(plainWords()).toEqual([]);
    });
  }

  test('the catalogue leaves nothing out', async () => {
    await activateLocale('en');
    expect(Object.keys(pseudo).toSorted()).toEqual(Object.keys(i18n.messages).toSorted());
  });
});

test('a sentence that no catalogue knows is shown in the English it came with', () => {
  const told = { id: 'of.an.older.version', message: 'Page {page}', values: { page: 3 } };
  expect(toldSentence(i18n, told)).toBe('Page 3');
});

test('an unknown language is English', () => {
  expect(chooseLocale('?lang=pseudo')).toBe('pseudo');
  expect(chooseLocale('?lang=toString')).toBe('en');
  expect(chooseLocale('')).toBe('en');
});

test('the system’s languages are followed as far as there are catalogues, and no pseudo one is', () => {
  expect(chooseLocale('', ['fi-FI', 'en-GB'])).toBe('en');
  expect(chooseLocale('', ['pseudo', 'fi'])).toBe('en');
  expect(chooseLocale('?lang=pseudo-rtl', ['en-GB'])).toBe('pseudo-rtl');
});

test('a language from right to left turns the page around, and the next one turns it back', async () => {
  await activateLocale('pseudo-rtl');
  const { dir, lang } = document.documentElement;
  expect({ dir, lang, locale: i18n.locale }).toEqual({ dir: 'rtl', lang: 'en', locale: 'pseudo' });
  await activateLocale('en');
  expect(document.documentElement.dir).toBe('ltr');
});

test('dates follow the user’s region where it speaks the window’s language', () => {
  expect(regionalLocale('en', ['de-DE', 'en-GB'])).toBe('en-GB');
  expect(regionalLocale('en', ['de-DE'])).toBe('en');
});

describe('amounts are written for people', () => {
  const formats = createFormats('en-GB');
  const durations = [
    [400, '0.4 secs'],
    [1_240, '1.2 secs'],
    [9_990, '10 secs'],
    [48_400, '48 secs'],
    [125_000, '2 mins 5 secs'],
  ] as const;
  for (const [ms, words] of durations) {
    test(`${ms} milliseconds are ${words}`, () => expect(formats.duration(ms)).toBe(words));
  }

  const dates = [
    ['2021', '2021'],
    ['2021-03', 'Mar 2021'],
    ['2021-03-04', '4 Mar 2021'],
  ] as const;
  for (const [date, words] of dates) {
    test(`the date ${date} keeps its precision`, () => {
      expect(formats.partialDate(date)).toBe(words);
    });
  }
});
