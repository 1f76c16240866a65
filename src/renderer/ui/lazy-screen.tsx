/** A part whose code is fetched when it is first looked at, or before, once the window is idle. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export interface LazyScreen<Props> {
  readonly Screen: LazyExoticComponent<ComponentType<Props>>;
  /** Fetches the code. Failing is no harm: looking at the screen asks again. */
  readonly preload: () => Promise<unknown>;
}

export function lazyScreen<Props = object>(
  load: () => Promise<ComponentType<Props>>,
): LazyScreen<Props> {
  return {
    Screen: lazy(async () => ({ default: await load() })),
    preload: load,
  };
}
