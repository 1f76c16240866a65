import type { App } from '../app.ts';
import type { Logger } from '../engine/ports.ts';

/** What an entry hands to its host: who we are, and how the app is opened. */
export interface Program {
  readonly version: string;
  /** The built window: `out/renderer`. */
  readonly pageFolder: string;
  /** @throws AppError as `createApp` does: `data-in-use`, `data-newer` … */
  openApp(dataFolder: string): Promise<OpenedApp>;
}

export interface OpenedApp {
  readonly app: App;
  readonly logger: Logger;
}
