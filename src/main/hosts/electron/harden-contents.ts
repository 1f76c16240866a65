/** Keeps every window on our page: no navigation, no new windows, no embedded ones. */
import type { WebContents } from 'electron';
import { isPageUrl } from './page-address.ts';

/** Applied to all web contents, however they came to be. */
export function hardenContents(
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>,
  openLink: (address: string) => Promise<void>,
): void {
  const stayOnPage = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!isPageUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stayOnPage);
  contents.on('will-frame-navigate', stayOnPage);
  contents.on('will-redirect', stayOnPage);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    void openLink(url);
    return { action: 'deny' };
  });
}
