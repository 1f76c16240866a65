import { screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { keepDrafts } from '../support/draft-keeper.ts';
import { createFakeHost } from '../support/fake-host.ts';
import { openWindow } from '../support/open-window.tsx';
import { makeResume } from '../support/resumes.ts';

beforeEach(() => {
  const { happyDOM } = window as unknown as { happyDOM: { setViewport(size: object): void } };
  happyDOM.setViewport({ width: 1440 });
});

const place = { page: 1, x: 36, y: 40, width: 144, height: 12 };

function openReview(parts: Parameters<typeof makeResume>[0]) {
  const host = createFakeHost();
  const resume = makeResume(parts);
  host.resumes = [resume];
  host.answers['resumes.pageImage'] = () => ({
    ...{ dataUrl: 'data:image/png;base64,', width: 720, height: 1_000, pixelsPerPoint: 2 },
  });
  keepDrafts(host, resume.id);
  return openWindow(host, `/resumes/${resume.id}`);
}

test('what a model filled in says so, in the text and where it is checked', async () => {
  const filled = { confidence: 0.65, places: [place], model: 'small-3b' };
  openReview({ evidence: { '/work/0/position': filled } });
  await screen.findByRole('img', { name: 'Page 1 of nora.pdf' });
  const panel = screen.getByRole('region', { name: /to check/ });
  expect(panel.textContent).toContain('Filled in by small-3b: compare it with the page.');
  const value = screen.getByRole('button', { name: /Staff nurse/ });
  expect(value.textContent).toContain('filled in by a model');
  expect(screen.getByRole('button', { name: /Nora Ellingham/ }).textContent).not.toContain('model');
});

test('no text of a résumé is ever a link, a picture or markup of its own', async () => {
  const hostile = [
    '![x](https://attacker.example/x.png?d=1)',
    '[Click](https://attacker.example)',
    '<img src="https://attacker.example/x.png" onerror="alert(1)">',
    '<a href="javascript:alert(1)">here</a>',
    'https://attacker.example/login',
  ];
  const { container } = openReview({
    resume: {
      basics: {
        name: 'Nora Ellingham',
        url: 'https://attacker.example',
        summary: hostile.join(' '),
      },
      work: [
        {
          name: 'Ward 7',
          position: hostile[1]!,
          url: 'https://attacker.example/w',
          highlights: hostile,
        },
      ],
      skills: [{ name: hostile[0]!, keywords: hostile }],
    },
  });
  await screen.findAllByText(/attacker\.example\/login/);
  const links = [...container.querySelectorAll('a, area, form')].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('action') ?? '',
  );
  expect(links.filter((link) => /attacker|javascript/.test(link))).toEqual([]);
  const loaded = [...container.querySelectorAll('img, iframe, object, embed, script, source')];
  expect(loaded.filter((element) => /attacker/.test(element.outerHTML))).toEqual([]);
});
