/** Hands the page one port to the main process, its dropped files to it, and choices in the menu. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';

/** The path of a file on disk, or the bytes of one that has none (pasted from a program). */
async function toGranted(file: File): Promise<object> {
  const path = webUtils.getPathForFile(file);
  if (path !== '') return { path };
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

contextBridge.exposeInMainWorld('nightshift', {
  grantFiles: async (files: readonly File[]): Promise<unknown> =>
    ipcRenderer.invoke('nightshift:grant-files', await Promise.all([...files].map(toGranted))),
});

// The page asks when it is ready to listen, because a port that comes too early is lost.
window.addEventListener('message', ({ source, data }) => {
  if (source === window && data?.type === 'nightshift:ready') ipcRenderer.send('nightshift:ready');
});

ipcRenderer.on('nightshift:command', (_event, id: unknown) => {
  window.postMessage({ type: 'nightshift:command', id: String(id) }, window.location.origin);
});

ipcRenderer.on('nightshift:port', ({ ports }) => {
  window.postMessage({ type: 'nightshift:port' }, window.location.origin, [...ports]);
});
