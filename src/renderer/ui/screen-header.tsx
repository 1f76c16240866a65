/** The head of a screen: its name, a line below it, and what can be done on it. */
import type { ReactNode } from 'react';
import classes from './screen-header.module.css';

interface ScreenHeaderProps {
  readonly title: string;
  /** `small` for names that users gave, which may be long. */
  readonly size?: 'large' | 'small';
  /** A way back, above the title. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

export function ScreenHeader({ title, size = 'large', before, after }: ScreenHeaderProps) {
  return (
    <header className={classes.root}>
      {before && <div className={classes.before}>{before}</div>}
      <h1 className={classes.title} data-size={size} tabIndex={-1}>
        {title}
      </h1>
      {after && <div className={classes.after}>{after}</div>}
    </header>
  );
}
