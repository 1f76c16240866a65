/** A sheet of paper under a lamp: the picture of an empty desk that waits for work. */
import classes from './lamp-over-page.module.css';

export function LampOverPage() {
  return (
    <svg className={classes.art} width="220" height="150" viewBox="0 0 220 150" aria-hidden="true">
      <path className={classes.light} d="M96 52 L56 142 H174 L126 52 Z" />
      <path className={classes.line} d="M111 4 V26" />
      <path
        className={classes.shade}
        d="M111 24 c-15 0 -22 12 -24 28 h48 c-2 -16 -9 -28 -24 -28 Z"
      />
      <circle className={classes.bulb} cx="111" cy="53" r="6.5" />
      <g className={classes.page}>
        <rect x="87" y="80" width="48" height="62" rx="3" />
        <path d="M95 91 h18 M95 102 h32 M95 110 h32 M95 118 h32 M95 126 h22" />
      </g>
      <path className={classes.line} d="M28 142.5 H194" />
    </svg>
  );
}
