/** Text as it is, such as JSON or a stack, that scrolls by itself and can be reached by keyboard. */
import type { ReactNode } from 'react';
import classes from './scroll-text.module.css';

interface ScrollTextProps {
  /** What it is, for those who do not see it. */
  readonly label: string;
  readonly children: ReactNode;
}

export function ScrollText({ label, children }: ScrollTextProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <section className={classes.root} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
