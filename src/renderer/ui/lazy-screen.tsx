/** A screen whose code is fetched when it is first looked at, or before, once the window is idle. */
import { type ComponentType, lazy } from 'react';

export interface LazyScreen {
  readonly Screen: ComponentType;
  /** Fetches the code. Failing is no harm: looking at the screen asks again. */
  readonly preload: () => Promise<unknown>;
}

export function lazyScreen(load: () => Promise<ComponentType>): LazyScreen {
  return {
    Screen: lazy(async () => ({ default: await load() })),
    preload: load,
  };
}
