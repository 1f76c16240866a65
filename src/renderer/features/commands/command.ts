/**
 * Something the user can have done from anywhere: by the palette, by its shortcut, or both. Screens
 * and the frame offer commands with `useCommands`; the palette, the sheet of shortcuts and the
 * keyboard all read the same list, so what is shown is what works.
 */
import type { TablerIcon } from '@tabler/icons-react';
import type { Message } from '../../../shared/std/message.ts';
import type { Shortcut } from './shortcut.ts';

export interface Command {
  /** Unique and stable, such as `go.today`: what was used last is remembered by it. No spaces. */
  readonly id: string;
  /** In the user's language, as a person would say it: "Go to Today", "Pause all jobs". */
  readonly title: string;
  /** Other words by which one may look for it, in the user's language. */
  readonly synonyms?: readonly string[];
  readonly group: CommandGroup;
  readonly shortcut?: Shortcut;
  readonly Icon?: TablerIcon;
  readonly run: () => void;
  /** Neither shown nor heard while false. */
  readonly isAvailable?: boolean;
}

/** In the order in which they are shown. Commands of a screen (`here`) go before others' keys. */
export const commandGroups = ['here', 'go', 'do', 'jobs', 'look', 'settings', 'help'] as const;

export type CommandGroup = (typeof commandGroups)[number];

export const groupWords: Readonly<Record<CommandGroup, Message>> = {
  here: /*i18n*/ { id: 'commands.group.here', message: 'On this screen' },
  go: /*i18n*/ { id: 'commands.group.go', message: 'Go to' },
  do: /*i18n*/ { id: 'commands.group.do', message: 'Do' },
  jobs: /*i18n*/ { id: 'commands.group.jobs', message: 'Jobs' },
  look: /*i18n*/ { id: 'commands.group.look', message: 'Look' },
  settings: /*i18n*/ { id: 'commands.group.settings', message: 'Settings' },
  help: /*i18n*/ { id: 'commands.group.help', message: 'Help' },
};
