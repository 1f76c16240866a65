/** Runs a command that was chosen in the application's menu, which stands outside of the window. */
import { useEffect, useEffectEvent } from 'react';
import { useCommandList } from './commands-provider.tsx';

export function useMenuCommands(): void {
  const commands = useCommandList();
  const run = useEffectEvent((id: unknown) => commands.find((one) => one.id === id)?.run());
  useEffect(() => {
    const listening = new AbortController();
    window.addEventListener(
      'message',
      ({ source, data }: MessageEvent) => {
        // Only the preload shares this very window; frames and other windows are not listened to.
        if (source === window && data?.type === 'nightshift:command') run(data.id);
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, []);
}
