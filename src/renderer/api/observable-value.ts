/** A value that components can watch with `useSyncExternalStore`. */
export interface ObservableValue<T> {
  get(): T;
  subscribe(onChange: () => void): () => void;
}

export function createObservableValue<T>(
  initial: T,
): ObservableValue<T> & { readonly set: (value: T) => void } {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of listeners) listener();
    },
  };
}
