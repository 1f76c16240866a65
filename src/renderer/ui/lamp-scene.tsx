/** A desk under a lamp, with what lies on it: the pictures of rooms that wait for their content. */
import type { ReactNode } from 'react';
import classes from './lamp-over-page.module.css';

/** `children` are drawn on a field of 220 by 150, standing on the line at 142. */
export function LampScene({ children }: { readonly children: ReactNode }) {
  return (
    <svg className={classes.art} width="220" height="150" viewBox="0 0 220 150" aria-hidden="true">
      <path className={classes.light} d="M96 52 L40 142 H182 L126 52 Z" />
      <path className={classes.line} d="M111 4 V26" />
      <path
        className={classes.shade}
        d="M111 24 c-15 0 -22 12 -24 28 h48 c-2 -16 -9 -28 -24 -28 Z"
      />
      <circle className={classes.bulb} cx="111" cy="53" r="6.5" />
      <g className={classes.page}>{children}</g>
      <path className={classes.line} d="M28 142.5 H194" />
    </svg>
  );
}
