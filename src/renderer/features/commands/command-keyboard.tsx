/** Hears the shortcuts of all commands, and choices in the application's menu. Shows nothing. */
import { useCommandList } from './commands-provider.tsx';
import { isMac } from './is-mac.ts';
import { useSingleKeys } from './single-keys.ts';
import { useCommandKeys } from './use-command-keys.ts';
import { useMenuCommands } from './use-menu-commands.ts';

export function CommandKeyboard() {
  const [areSingleKeysOn] = useSingleKeys();
  useCommandKeys(useCommandList(), { areSingleKeysOn, isMac: isMac() });
  useMenuCommands();
  return null;
}
