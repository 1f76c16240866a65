/** The one list of commands of this window, for who offers some and for who shows them. */
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
  useSyncExternalStore,
} from 'react';
import { invariant } from '../../../shared/std/invariant.ts';
import type { Command } from './command.ts';
import { type CommandDesk, createCommandDesk } from './command-desk.ts';
import type { CommandSource } from './command-source.ts';

const CommandsContext = createContext<CommandDesk | null>(null);

export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const [desk] = useState(createCommandDesk);
  return <CommandsContext value={desk}>{children}</CommandsContext>;
}

/**
 * Offers commands for as long as the component is there. The list may be made anew at every
 * rendering: only a change of what is shown is told on, and what runs is always the newest.
 */
export function useCommands(commands: readonly Command[]): void {
  const desk = useDesk();
  const [owner] = useState(() => ({}));
  useEffect(() => desk.offer(owner, commands));
  useEffect(() => () => desk.withdraw(owner), [desk, owner]);
}

/** Joins answers to what is typed into the palette, for as long as the component is there. */
export function useCommandSource({ id, title, search }: CommandSource): void {
  const desk = useDesk();
  const ask = useEffectEvent(search);
  useEffect(
    () => desk.join({ id, title, search: (query, signal) => ask(query, signal) }),
    [desk, id, title],
  );
}

/** Every command that is available now. */
export function useCommandList(): readonly Command[] {
  const desk = useDesk();
  return useSyncExternalStore(desk.subscribe, desk.list);
}

export function useCommandSources(): readonly CommandSource[] {
  const desk = useDesk();
  return useSyncExternalStore(desk.subscribe, desk.sources);
}

function useDesk(): CommandDesk {
  const desk = useContext(CommandsContext);
  invariant(desk, 'commands are used inside a CommandsProvider');
  return desk;
}
