/** The palette: every command and what the sources know, found by typing. */
import { useLingui } from '@lingui/react';
import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useState } from 'react';
import { overEverything } from '../../theme/over-corner.ts';
import { LiveRegion } from '../../ui/live-region.tsx';
import type { Command } from './command.ts';
import { useCommandList, useCommandSources } from './commands-provider.tsx';
import { isMac } from './is-mac.ts';
import classes from './palette.module.css';
import {
  entriesAtRest,
  entriesFound,
  type PaletteEntry,
  type PaletteGroup,
} from './palette-entries.ts';
import { PaletteFoot } from './palette-foot-view.tsx';
import { entryId, PaletteList } from './palette-list-view.tsx';
import { useRecentCommands } from './recent-commands.ts';
import { createCommandSearch } from './search-commands.ts';
import { isPressed } from './shortcut.ts';
import { useFound } from './use-found.ts';

interface CommandPaletteProps {
  /** Called before the entry that was chosen runs, or when none was. */
  readonly onClose: () => void;
}

export function CommandPalette({ onClose }: CommandPaletteProps) {
  const { i18n } = useLingui();
  const listId = useId();
  const [query, setQuery] = useState('');
  const { groups, isSearching, note } = usePaletteGroups(query);
  const { activeKey, active, move, point } = useActiveEntry(groups, query);
  const title = i18n.t({ id: 'palette.title', message: 'Find a command' });

  const choose = (entry: PaletteEntry): void => {
    onClose();
    if (entry.commandId !== null) note(entry.commandId);
    entry.run();
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 } as const;
    if (isPressed({ key: 'k', mod: true }, event, isMac())) onClose();
    else if (event.key in steps) move(steps[event.key as keyof typeof steps]);
    else if (event.key === 'Enter' && active) choose(active);
    else return;
    event.preventDefault();
  };
  return (
    <Modal.Root
      classNames={{ content: classes.content ?? '' }}
      opened
      onClose={onClose}
      zIndex={overEverything}
      size={640}
      radius="lg"
      yOffset="12vh"
      returnFocus={false}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <div className={classes.field}>
          <IconSearch size={20} stroke={1.7} aria-hidden="true" />
          <input
            className={classes.input}
            data-autofocus
            role="combobox"
            aria-label={title}
            aria-expanded={groups.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            {...(activeKey !== null && { 'aria-activedescendant': entryId(listId, activeKey) })}
            placeholder={i18n.t({
              id: 'palette.placeholder',
              message: 'What would you like to do?',
            })}
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={handleKey}
          />
        </div>
        <PaletteList
          id={listId}
          groups={groups}
          activeKey={activeKey}
          onPoint={point}
          onChoose={choose}
        />
        <PaletteFoot query={query} count={countOf(groups)} isSearching={isSearching} />
        <LiveRegion text={useSpokenCount(query, countOf(groups), isSearching)} />
      </Modal.Content>
    </Modal.Root>
  );
}

function usePaletteGroups(typed: string) {
  const commands = useCommandList();
  const sources = useCommandSources();
  const [recentIds, note] = useRecentCommands();
  const query = useDeferredValue(typed.trim());
  const search = useMemo(() => createCommandSearch(withoutPalette(commands)), [commands]);
  const found = useFound(sources, query);
  const groups = useMemo(
    () => (query === '' ? entriesAtRest(search(''), recentIds) : entriesFound(search(query))),
    [search, query, recentIds],
  );
  return { groups: [...groups, ...found.groups], isSearching: found.isSearching, note };
}

/** From the palette, the palette leads nowhere. */
function withoutPalette(commands: readonly Command[]): readonly Command[] {
  return commands.filter(({ id }) => id !== 'palette.open');
}

/** The entry that Enter would choose: the first, until the arrow keys or the pointer move it. */
function useActiveEntry(groups: readonly PaletteGroup[], query: string) {
  const entries = groups.flatMap((group) => group.entries);
  const [chosen, setChosen] = useState<{ readonly query: string; readonly key: string } | null>(
    null,
  );
  const at = chosen?.query === query ? entries.findIndex(({ key }) => key === chosen.key) : -1;
  const index = Math.max(0, at);
  const active = entries[index] ?? null;
  return {
    active,
    activeKey: active?.key ?? null,
    point: (key: string) => setChosen({ query, key }),
    move(steps: number): void {
      // One step over the end comes round; a page stops there.
      const next = index + steps;
      const isOver = next < 0 || next >= entries.length;
      const round = (next + entries.length) % entries.length;
      const stopped = Math.min(Math.max(0, next), entries.length - 1);
      const key = entries[isOver && Math.abs(steps) > 1 ? stopped : round]?.key;
      if (key !== undefined) setChosen({ query, key });
    },
  };
}

function countOf(groups: readonly PaletteGroup[]): number {
  return groups.reduce((sum, { entries }) => sum + entries.length, 0);
}

function useSpokenCount(query: string, count: number, isSearching: boolean): string {
  const { i18n } = useLingui();
  if (query.trim() === '' || isSearching) return '';
  return i18n.t({
    id: 'palette.count',
    message: '{count, plural, =0 {Nothing found} one {# found} other {# found}}',
    values: { count },
  });
}
