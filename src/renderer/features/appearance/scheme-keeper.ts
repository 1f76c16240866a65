/**
 * Keeps light and dark for Mantine where all settings are kept: the page tells it at the start, the
 * settings later on, and what is chosen anywhere in the window goes to whoever saves it.
 */
import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';
import { readPageLook, showPageLook } from './page-look.ts';

export interface SchemeKeeper {
  readonly manager: MantineColorSchemeManager;
  /** Another window has changed it. */
  tell(scheme: MantineColorScheme): void;
  /** Hears what is chosen in this window; the result ends it. */
  listen(onChosen: (scheme: MantineColorScheme) => void): () => void;
}

export function createSchemeKeeper(): SchemeKeeper {
  const choosers = new Set<(scheme: MantineColorScheme) => void>();
  let update = (_scheme: MantineColorScheme): void => {};

  const show = (colorScheme: MantineColorScheme): void =>
    showPageLook({ ...readPageLook(), colorScheme });

  return {
    manager: {
      get: () => readPageLook().colorScheme,
      set(scheme) {
        // Mantine also says what it was told.
        if (scheme === readPageLook().colorScheme) return;
        show(scheme);
        for (const onChosen of choosers) onChosen(scheme);
      },
      subscribe(onUpdate) {
        update = onUpdate;
      },
      unsubscribe() {
        update = () => {};
      },
      clear() {},
    },
    tell(scheme) {
      if (scheme === readPageLook().colorScheme) return;
      show(scheme);
      update(scheme);
    },
    listen(onChosen) {
      choosers.add(onChosen);
      return () => choosers.delete(onChosen);
    },
  };
}
