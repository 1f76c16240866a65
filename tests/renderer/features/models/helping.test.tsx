import '../../support/be-patient.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { JobView } from '../../../../src/shared/contract/jobs.ts';
import type { ModelSetup } from '../../../../src/shared/contract/models.ts';
import { type FailureCode, failureOf } from '../../../../src/shared/domain/failures.ts';
import { defaultSettings } from '../../../../src/shared/domain/settings.ts';
import { createFakeHost } from '../../support/fake-host.ts';
import { makeJob } from '../../support/jobs.ts';
import { choosing, keepModels, local, makeSetup, remote } from '../../support/models.ts';
import { openWindow } from '../../support/open-window.tsx';
import { makeResume } from '../../support/resumes.ts';

describe('where a model could help and none is set up', () => {
  const hint = /could settle some of what is unsure here/;

  async function openReview(setup: ModelSetup, isSure = false) {
    const host = createFakeHost();
    const evidence = { '/basics/name': { confidence: isSure ? 0.95 : 0.3, places: [] } };
    host.resumes = [makeResume({ evidence })];
    keepModels(host, setup);
    let settings = defaultSettings;
    host.answers['settings.get'] = () => settings;
    host.answers['settings.set'] = (changes: object) => {
      settings = { ...settings, ...changes };
      return settings;
    };
    openWindow(host, `/resumes/${host.resumes[0]?.id}`);
    await screen.findByRole('region', { name: 'How it was read' });
    return host;
  }

  test('a review says so once, and never again once it is put away; undo brings it back', async () => {
    const host = await openReview(makeSetup());
    expect(await screen.findByText(hint)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Set one up' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Don’t say this again' }));
    await waitFor(() => expect(screen.queryByText(hint)).toBeNull());
    expect(host.calledWith('settings.set')).toEqual([{ showsModelHints: false }]);
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(await screen.findByText(hint)).toBeTruthy();
  });

  test('not where nothing is unsure', async () => {
    const host = await openReview(makeSetup(), true);
    expect(host.calledWith('models.get')).toEqual([]);
    expect(screen.queryByText(hint)).toBeNull();
  });

  test('not where one is set up', async () => {
    const host = await openReview(makeSetup({ providers: [local] }));
    await waitFor(() => expect(host.calledWith('models.get').length).toBeGreaterThan(0));
    expect(screen.queryByText(hint)).toBeNull();
  });
});

describe('a job that waits for want of a model says why, with the way to help', () => {
  function failed(code: FailureCode): Pick<JobView, 'failure'> {
    const { sentence, action } = failureOf(code);
    const values = { server: 'localhost:11434', model: 'small' };
    return { failure: { code, sentence: { ...sentence, values }, action: { ...action } } };
  }

  const cases: readonly [string, Partial<JobView>, RegExp, string, string][] = [
    [
      'over budget',
      { waitsFor: { reason: 'budget', until: null }, ...failed('budget-used-up') },
      /amount you set for paid models is used up/,
      'Raise the amount',
      '/settings/models#budget.day',
    ],
    [
      'a server that is down',
      { waitsFor: { reason: 'model-server', until: null }, ...failed('model-server-unreachable') },
      /model server at localhost:11434 does not answer.*Start it/,
      'Use another model',
      '/settings/models',
    ],
    [
      'told to stay offline',
      { waitsFor: { reason: 'network', until: null }, ...failed('switched-offline') },
      /told Nightshift to stay offline/,
      'Let it go online',
      '/settings/privacy#staysOffline',
    ],
    [
      'a key that is not accepted',
      { waitsFor: { reason: 'user', until: null }, ...failed('provider-auth') },
      /did not accept the key/,
      'Open Settings › Models',
      '/settings/models',
    ],
    [
      'an answer that was no use',
      { state: 'failed', ...failed('model-answer-unusable') },
      /small did not answer in the way/,
      'Use another model',
      '/settings/models',
    ],
  ];
  for (const [what, parts, says, words, path] of cases) {
    test(what, async () => {
      const host = createFakeHost();
      host.jobs = [makeJob(parts)];
      openWindow(host, '/activity');
      const row = await screen.findByRole('listitem');
      expect(row.textContent).toMatch(says);
      const link = within(row).getByRole('link', { name: `${words}: nora.pdf` });
      expect(link.getAttribute('href')).toBe(path);
    });
  }

  test('another failure has no such link', async () => {
    const host = createFakeHost();
    host.jobs = [makeJob({ state: 'failed', ...failed('file-encrypted') })];
    openWindow(host, '/activity');
    const row = within(await screen.findByRole('listitem'));
    expect(row.queryByRole('link', { name: /Settings|model|amount/ })).toBeNull();
  });
});

describe('many files dropped at once', () => {
  const quote = {
    ...{ reach: 'elsewhere', providerName: remote.name, model: 'big', basis: 12 },
    ...{ lowMicros: 20_000, highMicros: 50_000, affordable: 1 },
  };

  async function drop(setup: ModelSetup, count: number) {
    const host = createFakeHost();
    keepModels(host, setup);
    host.answers['models.quote'] = () => quote;
    host.answers['imports.start'] = () => new Promise(() => {});
    openWindow(host);
    await screen.findByText('Drop your résumé here');
    const files = Array.from({ length: count }, (_, at) => new File(['%PDF-'], `${at}.pdf`));
    const items = files.map((file) => ({ kind: 'file', getAsFile: () => file }));
    const dataTransfer = { types: ['Files'], items, files, dropEffect: 'none' };
    fireEvent.dragEnter(document.body, { dataTransfer });
    fireEvent.drop(document.body, { dataTransfer });
    await screen.findByRole('dialog', { name: 'Job tray' });
    await waitFor(() => expect(host.calledWith('imports.start').length).toBeGreaterThan(0));
    return host;
  }

  const withRemote = choosing(makeSetup({ providers: [remote] }), { structuring: [remote, 'big'] });
  const withLocal = choosing(makeSetup({ providers: [local] }), { structuring: [local, 'small'] });

  test('are told what a model elsewhere would cost for them, without waiting for an answer', async () => {
    const host = await drop(withRemote, 3);
    const line = await screen.findByText(/\$0\.02 to \$0\.05 for 3 files/);
    expect(line.textContent).toMatch(/has room for 1 of them: all are read/);
    expect(host.calledWith('models.quote')).toEqual([{ use: 'structuring', documents: 3 }]);
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss what it may cost' }));
    expect(screen.queryByText(/for 3 files/)).toBeNull();
  });

  test('cost nothing with a model on this computer, and so say nothing of it', async () => {
    const host = await drop(withLocal, 3);
    await waitFor(() => expect(host.calledWith('models.get').length).toBeGreaterThan(0));
    expect(host.calledWith('models.quote')).toEqual([]);
  });

  test('a single one is not worth a word', async () => {
    const host = await drop(withRemote, 1);
    expect(host.calledWith('models.quote')).toEqual([]);
  });
});
