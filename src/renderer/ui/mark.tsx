/** The product's mark: an N whose lamp is lit while Nightshift works. */
import classes from './mark.module.css';

interface MarkProps {
  readonly isLit: boolean;
  /** Edge in pixels. */
  readonly size?: number;
}

export function Mark({ isLit, size = 32 }: MarkProps) {
  return (
    <svg
      className={classes.mark}
      data-lit={isLit || undefined}
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
    >
      <circle className={classes.glow} cx="23.5" cy="8.2" r="9" />
      <path className={classes.letter} d="M9 23 V10.5 L22 23 V10" />
      <circle className={classes.lamp} cx="23.5" cy="8.2" r="3" />
    </svg>
  );
}
