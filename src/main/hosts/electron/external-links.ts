/** Links that leave the app: to the user's browser or mail program, and nowhere else. */
import type { ElectronParts } from './electron-parts.ts';

/**
 * What may be handed to the system, or null. Everything but web and mail addresses can start
 * programs: `file:`, `smb:`, `ms-msdt:` and their kind are handlers that run what they are given.
 */
export function toExternalUrl(address: string): URL | null {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'mailto:') return url;
  return url.protocol === 'https:' && url.hostname !== '' ? url : null;
}

/** Opens a link outside; asks once for each host, since a document may name any. */
export function createLinkOpener({ dialog, shell }: Pick<ElectronParts, 'dialog' | 'shell'>) {
  const confirmedHosts = new Set<string>();

  async function isConfirmed({ protocol, host }: URL): Promise<boolean> {
    if (protocol === 'mailto:' || confirmedHosts.has(host)) return true;
    const { response } = await dialog.showMessageBox({
      type: 'question',
      message: `Open ${host} in your browser?`,
      detail: 'The address comes from a document, not from Nightshift.',
      buttons: ['Open', 'Cancel'],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    if (response === 0) confirmedHosts.add(host);
    return response === 0;
  }

  return async function openLink(address: string): Promise<void> {
    const url = toExternalUrl(address);
    if (url !== null && (await isConfirmed(url))) await shell.openExternal(url.href);
  };
}
