/** What the palette lists: commands in groups, what was chosen last first, and what sources found. Pure. */
import type { TablerIcon } from '@tabler/icons-react';
import { type Command, type CommandGroup, commandGroups } from './command.ts';
import type { FoundEntry } from './command-source.ts';
import type { Shortcut } from './shortcut.ts';

export interface PaletteEntry {
  /** Unique in the list. */
  readonly key: string;
  readonly title: string;
  readonly detail?: string;
  readonly Icon?: TablerIcon;
  readonly shortcut?: Shortcut;
  readonly run: () => void;
  /** Of the command; null for what a source found. */
  readonly commandId: string | null;
}

export interface PaletteGroup {
  readonly key: 'recent' | CommandGroup | `source:${string}`;
  /** Of a source; the others are named by their key. */
  readonly title?: string;
  readonly entries: readonly PaletteEntry[];
}

/** Nothing typed: what was chosen last, then everything in the order of its groups. */
export function entriesAtRest(
  commands: readonly Command[],
  recentIds: readonly string[],
): readonly PaletteGroup[] {
  const recent = recentIds.flatMap((id) => commands.filter((command) => command.id === id));
  const rest = commands.filter(({ id }) => !recentIds.includes(id));
  return nonEmpty([
    { key: 'recent', entries: recent.map(toEntry) },
    ...commandGroups.map((group) => ({ key: group, entries: ofGroup(rest, group) })),
  ]);
}

/** The group with the best of them stands first, so that the first entry is the best one. */
export function entriesFound(found: readonly Command[]): readonly PaletteGroup[] {
  const groups = new Set(found.map(({ group }) => group));
  return [...groups].map((group) => ({ key: group, entries: ofGroup(found, group) }));
}

export function toSourceGroup(
  source: { readonly id: string; readonly title: string },
  found: readonly FoundEntry[],
): PaletteGroup {
  const entries = found.map(({ id, ...entry }) => ({
    ...entry,
    key: `${source.id}:${id}`,
    commandId: null,
  }));
  return { key: `source:${source.id}`, title: source.title, entries };
}

export function nonEmpty(groups: readonly PaletteGroup[]): readonly PaletteGroup[] {
  return groups.filter(({ entries }) => entries.length > 0);
}

function ofGroup(commands: readonly Command[], group: CommandGroup): readonly PaletteEntry[] {
  return commands.filter((command) => command.group === group).map(toEntry);
}

function toEntry({ id, title, Icon, shortcut, run }: Command): PaletteEntry {
  return {
    key: id,
    title,
    run,
    commandId: id,
    ...(Icon && { Icon }),
    ...(shortcut && { shortcut }),
  };
}
