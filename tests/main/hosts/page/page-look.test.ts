import { expect, it } from 'vitest';
import { withLook } from '../../../../src/main/hosts/page/page-look.ts';
import { defaultSettings } from '../../../../src/shared/domain/settings.ts';

it('tells the page on its root how it is to look, and changes nothing else', () => {
  const html = '<!doctype html>\n<html lang="en" dir="ltr"><body><p>html</p></body></html>';
  const looked = withLook(html, { ...defaultSettings, colorScheme: 'dark', textSize: 'large' });
  expect(looked).toContain(
    '<html data-scheme="dark" data-density="comfortable" data-text-size="large" data-language="system" lang="en" dir="ltr">',
  );
  expect(looked.replace(/ data-[\w-]+="\w+"/g, '')).toBe(html);
});
