import { describe, expect, it } from 'vitest';
import { readDeepLink } from '../../../../src/main/hosts/electron/deep-link.ts';
import { numberedId } from '../../../support/numbered-id.ts';

const id = numberedId(7);

describe('a link into the app', () => {
  it.each([
    ['nightshift://today', '/today'],
    ['nightshift://settings/', '/settings'],
    [`nightshift://resumes/${id}`, `/resumes/${id}`],
    [`nightshift://activity/runs/${id}`, `/activity/runs/${id}`],
  ])('%s leads to %s', (link, place) => {
    expect(readDeepLink(link)).toBe(place);
  });

  it.each([
    'nightshift:today',
    'nightshift://',
    'nightshift://import?file=/etc/passwd',
    'nightshift://today?retry=all',
    'nightshift://today#/settings',
    'nightshift://resumes/../settings',
    'nightshift://resumes/%2e%2e',
    'nightshift://resumes/1',
    `nightshift://resumes/${id}/edit`,
    `nightshift://resumes/${id}?x`,
    `nightshift://resumes/${id}\n--data /tmp`,
    `nightshift://user:word@resumes/${id}`,
    `nightshift://resumes:80/${id}`,
    ` nightshift://today`,
    'nightshift://today/today',
    'NIGHTSHIFT://today',
    'app://nightshift/#/today',
    'https://example.com/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    `nightshift://resumes/${id}${'0'.repeat(10_000)}`,
    '',
    7,
    null,
    undefined,
    { link: 'nightshift://today' },
  ])('%j leads nowhere', (link) => {
    expect(readDeepLink(link)).toBeNull();
  });
});
