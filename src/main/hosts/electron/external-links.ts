/** Links that leave the app: to the user's browser or mail program, and nowhere else. */
import type { ElectronParts } from './electron-parts.ts';

/** What a link may fill in of a mail; some mail programs would attach files that a link names. */
const mailFields: readonly string[] = ['subject', 'body', 'cc'];

/**
 * What may be handed to the system, or null. Everything but web and mail addresses can start
 * programs: `file:`, `smb:`, `ms-msdt:` and their kind are handlers that run what they are given.
 */
export function toExternalUrl(address: string): URL | null {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'mailto:') return isPlainMail(url) ? url : null;
  return url.protocol === 'https:' && url.hostname !== '' ? url : null;
}

function isPlainMail({ searchParams }: URL): boolean {
  return [...searchParams.keys()].every((field) => mailFields.includes(field.toLowerCase()));
}

/** Opens a link outside; asks once for each host, since a document may name any. */
export function createLinkOpener({ dialog, shell }: Pick<ElectronParts, 'dialog' | 'shell'>) {
  const confirmedHosts = new Set<string>();
  let isAsking = false;

  async function isConfirmed({ protocol, host }: URL): Promise<boolean> {
    if (protocol === 'mailto:' || confirmedHosts.has(host)) return true;
    // A page that opens links by itself gets one question on the screen, not a thousand.
    if (isAsking) return false;
    isAsking = true;
    const { response } = await dialog.showMessageBox({
      type: 'question',
      message: `Open ${host} in your browser?`,
      detail: 'The address comes from a document, not from Nightshift.',
      buttons: ['Open', 'Cancel'],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    isAsking = false;
    if (response === 0) confirmedHosts.add(host);
    return response === 0;
  }

  return async function openLink(address: string): Promise<void> {
    const url = toExternalUrl(address);
    if (url === null || !(await isConfirmed(url))) return;
    // Rejects where nothing on this computer opens such addresses: the user sees that nothing opens.
    await shell.openExternal(url.href).catch(() => {});
  };
}
