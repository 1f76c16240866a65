/** Opens the app's page: as a window of its own where a browser can do that, else in a tab. */
import { spawn } from 'node:child_process';
import type { Surroundings } from '../data-folder.ts';
import { findBrowser } from './browsers.ts';

export interface OpenCommand {
  readonly program: string;
  readonly args: readonly string[];
}

/** How to open an address here; null where there is no screen to open it on. */
export function openCommand(
  address: string,
  surroundings: Surroundings & { readonly isRoot: boolean },
): OpenCommand | null {
  const { platform, env, isRoot } = surroundings;
  const hasScreen = platform === 'darwin' || platform === 'win32' || hasDisplay(env);
  if (!hasScreen) return null;
  const browser = findBrowser(surroundings);
  if (browser !== null) {
    // Chromium refuses to run as root with its sandbox.
    const args = [`--app=${address}`, ...(isRoot ? ['--no-sandbox'] : [])];
    return { program: browser, args };
  }
  if (platform === 'darwin') return { program: 'open', args: [address] };
  if (platform === 'win32') {
    return { program: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', address] };
  }
  return { program: 'xdg-open', args: [address] };
}

function hasDisplay(env: Surroundings['env']): boolean {
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Starts the program and leaves it alone; resolves to whether it could be started. */
export function startDetached({ program, args }: OpenCommand): Promise<boolean> {
  const child = spawn(program, [...args], { stdio: 'ignore', detached: true });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
