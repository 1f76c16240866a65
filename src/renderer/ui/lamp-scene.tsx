/** A desk under a lamp, with what lies on it: the pictures of rooms that wait for their content. */
import type { ReactNode } from 'react';
import classes from './lamp-scene.module.css';

interface LampSceneProps {
  /** How far its light falls: over a desk, or on a single sheet. */
  readonly beam?: 'wide' | 'narrow';
  /** Drawn on a field of 220 by 150, standing on the line at 142. */
  readonly children: ReactNode;
}

const beams = { wide: 'M96 52 L40 142 H182 L126 52 Z', narrow: 'M96 52 L56 142 H174 L126 52 Z' };

export function LampScene({ beam = 'wide', children }: LampSceneProps) {
  return (
    <svg className={classes.art} width="220" height="150" viewBox="0 0 220 150" aria-hidden="true">
      <path className={classes.light} d={beams[beam]} />
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
