import { describe, expect, it, vi } from 'vitest';
import {
  createLinkOpener,
  toExternalUrl,
} from '../../../../src/main/hosts/electron/external-links.ts';

const dangerous = [
  'http://example.test/',
  'file:///etc/passwd',
  'file://server/share/run.exe',
  '\\\\server\\share\\run.exe',
  'smb://server/share',
  'ms-msdt:/id PCWDiagnostic',
  'ms-officecmd:{}',
  'search-ms:query=x',
  'vbscript:msgbox(1)',
  'javascript:alert(1)',
  'data:text/html,<script>',
  'ssh://host',
  'tel:123',
  'app://nightshift/',
  'intent://x',
  'https://user:password@example.test/',
  'https://example.test@evil.test/',
  'FILE:///etc/passwd',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'view-source:https://example.test/',
  'shell:startup',
  'search:query=x',
  'ldap://host/x',
  'x-apple.systempreferences:',
  'ms-excel:ofe|u|https://example.test/x.xlsm',
  'vscode://file/etc/passwd',
  'nightshift://settings',
  'chrome://settings',
  'about:blank',
  'blob:https://example.test/1',
  'C:\\Windows\\System32\\calc.exe',
  '/usr/bin/xterm',
  'mailto:ada@example.test?attach=/etc/passwd',
  'mailto:ada@example.test?subject=x&Attachment=/etc/passwd',
  'https://',
  'no address',
  '',
];

describe('toExternalUrl', () => {
  it('names the host that is really asked for', () => {
    expect(toExternalUrl('https:\\\\evil.test\\@example.test')?.host).toBe('evil.test');
    // A letter that only looks like a Latin one.
    expect(toExternalUrl('https://ex\u0430mple.test/')?.host).toMatch(/^xn--/);
  });

  const mail = 'mailto:ada@example.test?subject=Hello&body=Dear%20Ada';
  it.each(['https://example.test/job?id=1', 'mailto:ada@example.test', mail])(
    'lets %s out',
    (address) => {
      expect(toExternalUrl(address)?.href).toBe(address);
    },
  );

  it.each(dangerous)('keeps %j in', (address) => {
    expect(toExternalUrl(address)).toBeNull();
  });
});

function setup(response: number) {
  const showMessageBox = vi.fn(async () => ({ response, checkboxChecked: false }));
  const openExternal = vi.fn(async (_address: string) => {});
  const parts = { dialog: { showMessageBox }, shell: { openExternal } };
  return { openLink: createLinkOpener(parts as never), showMessageBox, openExternal };
}

describe('a link', () => {
  it('opens after the user has agreed to its host, who is asked once', async () => {
    const { openLink, openExternal, showMessageBox } = setup(0);
    await openLink('https://example.test/a');
    await openLink('https://example.test/b');
    await openLink('https://other.test/');
    expect(openExternal.mock.calls).toEqual([
      ['https://example.test/a'],
      ['https://example.test/b'],
      ['https://other.test/'],
    ]);
    expect(showMessageBox).toHaveBeenCalledTimes(2);
  });

  it('stays closed when the user says no', async () => {
    const { openLink, openExternal } = setup(1);
    await openLink('https://example.test/');
    expect(openExternal).not.toHaveBeenCalled();
  });

  it('asks one question at a time', async () => {
    const { openLink, openExternal, showMessageBox } = setup(0);
    await Promise.all(['a', 'b', 'c'].map((name) => openLink(`https://${name}.test/`)));
    expect(showMessageBox).toHaveBeenCalledOnce();
    expect(openExternal.mock.calls).toEqual([['https://a.test/']]);
    await openLink('https://b.test/');
    expect(showMessageBox).toHaveBeenCalledTimes(2);
  });

  it('that nothing can open is no trouble', async () => {
    const { openLink, openExternal } = setup(0);
    openExternal.mockRejectedValue(new TypeError('no program for it'));
    await expect(openLink('https://example.test/')).resolves.toBeUndefined();
  });

  it('to a mail address needs no question', async () => {
    const { openLink, openExternal, showMessageBox } = setup(1);
    await openLink('mailto:ada@example.test');
    expect(openExternal).toHaveBeenCalledOnce();
    expect(showMessageBox).not.toHaveBeenCalled();
  });

  it.each(dangerous)('to %j is dropped without a word', async (address) => {
    const { openLink, openExternal, showMessageBox } = setup(0);
    await openLink(address);
    expect(openExternal).not.toHaveBeenCalled();
    expect(showMessageBox).not.toHaveBeenCalled();
  });
});
