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
  'https://',
  'no address',
  '',
];

describe('toExternalUrl', () => {
  it.each(['https://example.test/job?id=1', 'mailto:ada@example.test'])(
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
  const openExternal = vi.fn(async () => {});
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
