/** `app://nightshift/`: the window's files, with the same headers as over loopback. */
import { createPageFiles, type PageFilesOptions } from '../page/page-files.ts';
import type { ElectronParts } from './electron-parts.ts';
import { isPageUrl, pageScheme } from './page-address.ts';

/** Must be called before the app is ready. */
export function registerPageScheme(protocol: ElectronParts['protocol']): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges }]);
}

export function servePage(
  protocol: ElectronParts['protocol'],
  pageFolder: string,
  readLook?: PageFilesOptions['readLook'],
): void {
  protocol.handle(pageScheme, createPageHandler(pageFolder, readLook));
}

export function createPageHandler(pageFolder: string, readLook?: PageFilesOptions['readLook']) {
  const files = createPageFiles(pageFolder, { readLook });
  return async ({ url, method }: Pick<Request, 'url' | 'method'>): Promise<Response> => {
    if (method !== 'GET' || !isPageUrl(url)) return new Response(null, { status: 403 });
    const file = await files.read(new URL(url).pathname);
    if (file === null) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(file.body), { headers: { ...file.headers } });
  };
}
