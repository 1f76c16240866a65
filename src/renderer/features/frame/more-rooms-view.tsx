/** The rooms for which the bar of a narrow window has no place. */
import { useLingui } from '@lingui/react';
import { Menu, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { overCorner } from '../../theme/over-corner.ts';
import classes from './rail.module.css';
import { RoomCount } from './room-count-view.tsx';
import { type Room, type RoomId, rooms } from './rooms.ts';

const others = rooms.filter(({ isInBar }) => !isInBar);

interface MoreRoomsProps {
  readonly counts: Readonly<Partial<Record<RoomId, number>>>;
}

export function MoreRooms({ counts }: MoreRoomsProps) {
  const { i18n } = useLingui();
  const { pathname } = useLocation();
  const isHere = ({ path }: Room) => pathname === path || pathname.startsWith(`${path}/`);
  const here = others.find(isHere);
  const count = others.reduce((sum, { id }) => sum + (counts[id] ?? 0), 0);
  const name = i18n.t({ id: 'frame.more-rooms.name', message: 'More rooms' });
  return (
    <Menu position="top-end" width={220} offset={8} zIndex={overCorner}>
      <Menu.Target>
        <UnstyledButton
          className={classes.more}
          data-current={here !== undefined || undefined}
          // What is chosen inside must be told outside, too.
          aria-label={here ? `${name}: ${i18n.t(here.words)}` : name}
        >
          <IconDots size={20} stroke={1.7} aria-hidden="true" />
          <span className={classes.words}>
            {i18n.t({ id: 'frame.more-rooms', message: 'More' })}
          </span>
          <RoomCount count={count} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map((room) => (
          <Menu.Item
            key={room.id}
            component={Link}
            to={room.path}
            aria-current={isHere(room) ? 'page' : undefined}
            leftSection={<room.Icon size={18} stroke={1.7} aria-hidden="true" />}
            rightSection={<RoomCount count={counts[room.id] ?? 0} />}
          >
            {i18n.t(room.words)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
