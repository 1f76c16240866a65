/** Shows the page on this computer, without its token in any program's arguments. */
import type { Surroundings } from '../data-folder.ts';
import { openCommand, startDetached } from './open-page.ts';
import { createStartPage } from './start-page.ts';

/** How long a browser may take to start and read the page that leads it here. */
const startPageLifetimeMs = 60_000;

export function createShowPage(surroundings: Surroundings & { readonly isRoot: boolean }) {
  const removals = new Set<() => Promise<void>>();
  return {
    /** Resolves to whether something could be opened. */
    async show(url: string): Promise<boolean> {
      const page = await createStartPage(url);
      const command = openCommand(page.address, surroundings);
      const isOpening = command !== null && (await startDetached(command));
      if (!isOpening) {
        await page.remove();
        return false;
      }
      const remove = async (): Promise<void> => {
        removals.delete(remove);
        await page.remove();
      };
      removals.add(remove);
      setTimeout(() => void remove(), startPageLifetimeMs).unref();
      return true;
    },
    /** Removes what is still lying about. */
    async close(): Promise<void> {
      await Promise.all([...removals].map((remove) => remove()));
    },
  };
}
