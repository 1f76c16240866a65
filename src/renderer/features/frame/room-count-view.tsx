/** How many things in a room need the user. */
import { useLingui } from '@lingui/react';
import { VisuallyHidden } from '@mantine/core';
import classes from './rail.module.css';

export function RoomCount({ count }: { readonly count: number }) {
  const { i18n } = useLingui();
  if (count === 0) return null;
  return (
    <>
      <span className={classes.count} aria-hidden="true">
        {count > 99 ? '99+' : i18n.number(count)}
      </span>
      <VisuallyHidden>
        {i18n.t({
          id: 'frame.room-count',
          message: '{count, plural, one {# needs you} other {# need you}}',
          values: { count },
        })}
      </VisuallyHidden>
    </>
  );
}
