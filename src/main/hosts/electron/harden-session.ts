/** Takes from the window's session what no page of ours needs: permissions, devices, the network. */
import type { Session } from 'electron';
import { isPageUrl } from './page-address.ts';

const allowedPermissions: readonly string[] = ['clipboard-sanitized-write'];
/** What pages of ours load; `devtools:` only where the tools can be opened at all. */
const pageProtocols = ['app:', 'data:', 'blob:'];

type HardenedSession = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };

export function hardenSession(
  session: HardenedSession,
  { hasDevTools }: { readonly hasDevTools: boolean },
): void {
  const isAllowed = (permission: string, address: string): boolean =>
    allowedPermissions.includes(permission) && isPageUrl(address);

  session.setPermissionRequestHandler((...[, permission, answer, details]) =>
    answer(isAllowed(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    isAllowed(permission, origin),
  );
  session.setDevicePermissionHandler(() => false);

  const protocols = hasDevTools ? [...pageProtocols, 'devtools:'] : pageProtocols;
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !protocols.includes(URL.parse(url)?.protocol ?? '') }),
  );
}
