/** Those who want to hear that something has changed. */
export interface Listeners {
  listen(onChange: () => void): () => void;
  tell(): void;
}

export function createListeners(): Listeners {
  const all = new Set<() => void>();
  return {
    listen(onChange) {
      all.add(onChange);
      return () => all.delete(onChange);
    },
    tell() {
      for (const onChange of all) onChange();
    },
  };
}
