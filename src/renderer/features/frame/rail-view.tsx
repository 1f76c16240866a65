/**
 * The rooms. A column beside the screen where there is space, a narrow one with signs where there is
 * less, and a bar below the screen in a narrow window, with the rest of the rooms behind "More".
 */
import { useLingui } from '@lingui/react';
import { memo } from 'react';
import { NavLink } from 'react-router';
import { Mark } from '../../ui/mark.tsx';
import { PaletteButton } from '../commands/palette-button-view.tsx';
import { ColorSchemeMenu } from './color-scheme-menu.tsx';
import { MoreRooms } from './more-rooms-view.tsx';
import classes from './rail.module.css';
import { RoomCount } from './room-count-view.tsx';
import { type RoomId, rooms } from './rooms.ts';

interface RailProps {
  readonly isLit: boolean;
  /** How many jobs wait for an answer, which is given in Today. */
  readonly asking: number;
  readonly onFind: () => void;
}

/** Remembered: its links cost more to draw than all that moves with the jobs. */
export const Rail = memo(function Rail({ isLit, asking, onFind }: RailProps) {
  const { i18n } = useLingui();
  const counts: Readonly<Partial<Record<RoomId, number>>> = { today: asking };
  return (
    <header className={classes.rail}>
      <div className={classes.brand}>
        <Mark isLit={isLit} size={30} />
        <span className={classes.name}>Nightshift</span>
      </div>
      <PaletteButton onOpen={onFind} />
      <nav className={classes.nav} aria-label={i18n.t({ id: 'frame.rooms', message: 'Rooms' })}>
        {rooms.map(({ id, path, words, Icon, isInBar }) => (
          <NavLink
            key={id}
            to={path}
            className={() => classes.room ?? ''}
            data-in-bar={isInBar || undefined}
          >
            <Icon size={20} stroke={1.7} aria-hidden="true" />
            <span className={classes.words}>{i18n.t(words)}</span>
            <RoomCount count={counts[id] ?? 0} />
          </NavLink>
        ))}
        <MoreRooms counts={counts} />
      </nav>
      <p className={classes.promise}>
        {i18n.t({
          id: 'frame.promise',
          message: 'Nothing leaves this computer unseen.',
        })}
      </p>
      <div className={classes.scheme}>
        <ColorSchemeMenu />
      </div>
    </header>
  );
});
