/** Watches a page for what must never happen: errors, blocked content, and calls to anywhere else. */
import { expect, type Page } from '@playwright/test';

export interface PageGuard {
  /** While the host is down on purpose, the browser's own complaints about that are no faults. */
  allowLostHost(): void;
  /** Fails with everything that was seen. */
  expectClean(): Promise<void>;
}

const lostHost = /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|WebSocket connection to/;

export async function guardPage(page: Page, origin: () => string): Promise<PageGuard> {
  const faults: string[] = [];
  let mayLoseHost = false;

  /** Of the hosts that ran: a page goes on calling one that was killed. */
  const ownHosts = new Set<string>();
  const isOwn = (address: string): boolean => {
    const { protocol, host } = new URL(address);
    ownHosts.add(new URL(origin()).host);
    return ['data:', 'blob:'].includes(protocol) || ownHosts.has(host);
  };
  page.on('console', (message) => {
    const text = message.text();
    if (!['error', 'warning'].includes(message.type())) return;
    if (!(mayLoseHost && lostHost.test(text))) faults.push(`console: ${text}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    if (!isOwn(request.url())) faults.push(`request to ${request.url()}`);
  });
  page.on('websocket', (socket) => {
    if (!isOwn(socket.url())) faults.push(`socket to ${socket.url()}`);
  });
  await page.exposeFunction('reportViolation', (text: string) => {
    faults.push(`content security policy: ${text}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const text = `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}`;
      (window as unknown as { reportViolation(text: string): void }).reportViolation(text);
    });
  });
  return {
    allowLostHost() {
      mayLoseHost = true;
    },
    async expectClean() {
      expect([...new Set(faults)], 'what should not have happened').toEqual([]);
    },
  };
}
