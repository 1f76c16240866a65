/** The entries of the palette in their groups, as a list box whose focus stays in the field. */
import { useLingui } from '@lingui/react';
import { type RefObject, useEffect, useRef } from 'react';
import type { Message } from '../../../shared/std/message.ts';
import { groupWords } from './command.ts';
import { Keys } from './keys-view.tsx';
import classes from './palette.module.css';
import type { PaletteEntry, PaletteGroup } from './palette-entries.ts';

const recentWords: Message = /*i18n*/ { id: 'commands.group.recent', message: 'Recent' };

interface PaletteListProps {
  /** Of the list; the ids of its entries begin with it. */
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  /** Key of the entry that Enter would choose. */
  readonly activeKey: string | null;
  readonly onPoint: (key: string) => void;
  readonly onChoose: (entry: PaletteEntry) => void;
}

export function PaletteList({ id, groups, activeKey, onPoint, onChoose }: PaletteListProps) {
  const { i18n } = useLingui();
  const list = useRef<HTMLDivElement>(null);
  useShown(list, activeKey);
  return (
    <div
      ref={list}
      id={id}
      className={classes.list}
      role="listbox"
      aria-label={i18n.t({ id: 'palette.list', message: 'Commands' })}
    >
      {groups.map(({ key, title, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group inside of a list box is no field set
        <div key={key} role="group" aria-labelledby={`${id}-${key}`}>
          <div id={`${id}-${key}`} className={classes.group}>
            {title ?? i18n.t(wordsOf(key))}
          </div>
          {entries.map((entry) => (
            <Entry
              key={entry.key}
              id={entryId(id, entry.key)}
              entry={entry}
              isActive={entry.key === activeKey}
              onPoint={() => onPoint(entry.key)}
              onChoose={() => onChoose(entry)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

export function entryId(listId: string, key: string): string {
  return `${listId}-entry-${key}`;
}

function wordsOf(key: PaletteGroup['key']): Message {
  return key in groupWords ? groupWords[key as keyof typeof groupWords] : recentWords;
}

interface EntryProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Entry({ id, entry, isActive, onPoint, onChoose }: EntryProps) {
  const { title, detail, Icon, shortcut } = entry;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
    <div
      id={id}
      className={classes.entry}
      role="option"
      aria-selected={isActive}
      onPointerMove={() => isActive || onPoint()}
      // So that the field keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={classes.icon}>
        {Icon && <Icon size={18} stroke={1.7} aria-hidden="true" />}
      </span>
      <span className={classes.words}>
        <span>{title}</span>
        {detail && <span className={classes.detail}>{detail}</span>}
      </span>
      {shortcut && <Keys shortcut={shortcut} />}
    </div>
  );
}

/** Scrolls to the entry that the arrow keys came to. */
function useShown(list: RefObject<HTMLDivElement | null>, activeKey: string | null): void {
  useEffect(() => {
    if (activeKey === null) return;
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [list, activeKey]);
}
