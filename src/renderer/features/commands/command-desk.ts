/** Where commands are offered and read: one list out of what each part of the window offers. */
import { type Command, commandGroups } from './command.ts';
import type { CommandSource } from './command-source.ts';
import { shortcutId } from './shortcut.ts';

export interface CommandDesk {
  /** Replaces what this owner offered before. */
  offer(owner: object, commands: readonly Command[]): void;
  withdraw(owner: object): void;
  /** Joins answers to what is typed into the palette; returns how to leave. */
  join(source: CommandSource): () => void;
  /** The commands that are available, in their order. The same list until something changes. */
  list(): readonly Command[];
  sources(): readonly CommandSource[];
  subscribe(onChange: () => void): () => void;
}

export function createCommandDesk(): CommandDesk {
  const offers = new Map<object, readonly Command[]>();
  const listeners = new Set<() => void>();
  let sources: readonly CommandSource[] = [];
  let list: readonly Command[] = [];

  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const renew = (): void => {
    list = resolveCommands([...offers].flatMap(([owner, commands]) => ofOwner(owner, commands)));
    tell();
  };
  /** Each runs what its owner offers at that moment, so that a new closure is no new list. */
  const ofOwner = (owner: object, commands: readonly Command[]): readonly Command[] =>
    commands.map((command) => ({
      ...command,
      run: () =>
        offers
          .get(owner)
          ?.find(({ id }) => id === command.id)
          ?.run(),
    }));

  return {
    offer(owner, commands) {
      const before = offers.get(owner) ?? [];
      offers.set(owner, commands);
      if (!isSame(before, commands)) renew();
    },
    withdraw(owner) {
      if (offers.delete(owner)) renew();
    },
    join(source) {
      sources = [...sources, source];
      tell();
      return () => {
        sources = sources.filter((one) => one !== source);
        tell();
      };
    },
    list: () => list,
    sources: () => sources,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

/**
 * What of it is available, in the order of the groups. Of two with one id the later stays; of two
 * with one shortcut the first in that order keeps it, so that a screen's own goes before the rest.
 */
export function resolveCommands(offered: readonly Command[]): readonly Command[] {
  const byId = new Map(
    offered.filter(({ isAvailable = true }) => isAvailable).map((command) => [command.id, command]),
  );
  const taken = new Set<string>();
  return commandGroups
    .flatMap((group) => [...byId.values()].filter((command) => command.group === group))
    .map(({ shortcut, ...command }) => {
      if (!shortcut || taken.has(shortcutId(shortcut))) return command;
      taken.add(shortcutId(shortcut));
      return { ...command, shortcut };
    });
}

/** Whether a reader of the list would see no difference. */
function isSame(before: readonly Command[], after: readonly Command[]): boolean {
  return (
    before.length === after.length &&
    before.every((command, index) => signOf(command) === signOf(after[index]))
  );
}

function signOf(command: Command | undefined): string {
  if (!command) return '';
  const { id, title, synonyms = [], group, shortcut, isAvailable = true } = command;
  return [id, title, ...synonyms, group, shortcut && shortcutId(shortcut), isAvailable].join('\n');
}
