import { describe, expect, it } from 'vitest';
import { isPageUrl, pageUrl } from '../../../../src/main/hosts/electron/page-address.ts';

describe('isPageUrl', () => {
  it.each([pageUrl, 'app://nightshift/#/resumes', 'APP://nightshift/index.html'])(
    'knows %s',
    (address) => {
      expect(isPageUrl(address)).toBe(true);
    },
  );

  it.each([
    'app://nightshift.evil.test/',
    'app://evil/',
    'app://nightshift@evil/',
    'app://user:password@nightshift/',
    'app://nightshift:80/',
    'app:nightshift',
    'apps://nightshift/',
    'https://nightshift/',
    'https://evil.test/app://nightshift/',
    'file:///app://nightshift/',
    'javascript:location="app://nightshift/"',
    'data:text/html,app://nightshift/',
    'about:blank',
    ' ',
    '',
  ])('is not taken in by %s', (address) => {
    expect(isPageUrl(address)).toBe(false);
  });
});
