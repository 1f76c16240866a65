/** Below the entries: which keys work here, and what helps when nothing was found. */
import { useLingui } from '@lingui/react';
import classes from './palette.module.css';

interface PaletteFootProps {
  readonly query: string;
  readonly count: number;
  readonly isSearching: boolean;
}

export function PaletteFoot({ query, count, isSearching }: PaletteFootProps) {
  const { i18n } = useLingui();
  if (isSearching && count === 0) {
    return (
      <p className={classes.nothing}>
        {i18n.t({
          id: 'palette.searching',
          message: 'Looking further for “{query}”',
          values: { query: query.trim() },
        })}
      </p>
    );
  }
  if (count === 0) {
    return (
      <div className={classes.nothing}>
        <p>
          {i18n.t({
            id: 'palette.nothing',
            message: 'Nothing is called “{query}”.',
            values: { query: query.trim() },
          })}
        </p>
        <p>
          {i18n.t({
            id: 'palette.nothing.help',
            message: 'Try one word of it, or empty the field to see everything there is.',
          })}
        </p>
      </div>
    );
  }
  return (
    <p className={classes.foot} aria-hidden="true">
      <span>{i18n.t({ id: 'palette.keys.move', message: '↑ ↓ to move' })}</span>
      <span>{i18n.t({ id: 'palette.keys.choose', message: 'Enter to choose' })}</span>
      <span>{i18n.t({ id: 'palette.keys.close', message: 'Esc to close' })}</span>
    </p>
  );
}
