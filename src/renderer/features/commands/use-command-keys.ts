import { useEffect, useEffectEvent, useRef } from 'react';
import type { Command } from './command.ts';
import { isHeard, isMeant, isModalOpen } from './hearing.ts';
import { isPressed, isSingleKey } from './shortcut.ts';

/** How long the first of two keys waits for the second. */
const patienceMs = 1_500;

interface FirstKey {
  readonly key: string;
  readonly at: number;
}

/** Runs the command whose shortcut is pressed. */
export function useCommandKeys(
  commands: readonly Command[],
  { areSingleKeysOn, isMac }: { readonly areSingleKeysOn: boolean; readonly isMac: boolean },
): void {
  const first = useRef<FirstKey | null>(null);

  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    // Somebody nearer took it; it writes a sign of several keys; or it is held down.
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    // A modifier alone neither is a shortcut nor ends a sequence.
    if (['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(event.key)) return;
    const before = first.current;
    first.current = null;
    const after = before && event.timeStamp - before.at < patienceMs ? before.key : undefined;
    const usable = commands.filter(
      ({ shortcut }) =>
        shortcut && (areSingleKeysOn || !isSingleKey(shortcut)) && isHeard(shortcut, event.target),
    );
    const pressed = usable.filter(({ shortcut }) => shortcut && isPressed(shortcut, event, isMac));
    const command =
      pressed.find(({ shortcut }) => after !== undefined && shortcut?.after === after) ??
      pressed.find(({ shortcut }) => shortcut?.after === undefined);
    if (command) {
      event.preventDefault();
      command.run();
      return;
    }
    // What is not heard under a dialog shall not go to the browser either, which has uses of its own.
    const isOurs = ({ shortcut }: Command) =>
      shortcut?.mod === true &&
      isMeant(shortcut, event.target) &&
      isPressed(shortcut, event, isMac);
    if (isModalOpen() && commands.some(isOurs)) event.preventDefault();
    const begun = usable.find(
      ({ shortcut }) => shortcut?.after && isPressed({ key: shortcut.after }, event, isMac),
    );
    if (begun?.shortcut?.after) first.current = { key: begun.shortcut.after, at: event.timeStamp };
  });

  useEffect(() => {
    const listening = new AbortController();
    window.addEventListener('keydown', handleKey, { signal: listening.signal });
    return () => listening.abort();
  }, []);
}
