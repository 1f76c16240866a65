/** Hears the shortcuts of all commands. Shows nothing. */
import { useCommandList } from './commands-provider.tsx';
import { isMac } from './is-mac.ts';
import { useSingleKeys } from './single-keys.ts';
import { useCommandKeys } from './use-command-keys.ts';

export function CommandKeyboard() {
  const [areSingleKeysOn] = useSingleKeys();
  useCommandKeys(useCommandList(), { areSingleKeysOn, isMac: isMac() });
  return null;
}
