/** A small ring that fills; an empty circle when there is nothing to measure. Decoration only. */
import classes from './progress-ring.module.css';

interface ProgressRingProps {
  /** 0–100; null at rest. */
  readonly value: number | null;
}

const radius = 8;
const length = 2 * Math.PI * radius;

export function ProgressRing({ value }: ProgressRingProps) {
  return (
    <svg className={classes.ring} width={22} height={22} viewBox="0 0 22 22" aria-hidden="true">
      <circle className={classes.track} cx="11" cy="11" r={radius} />
      {value !== null && (
        <circle
          className={classes.share}
          cx="11"
          cy="11"
          r={radius}
          strokeDasharray={length}
          strokeDashoffset={length * (1 - Math.max(4, value) / 100)}
        />
      )}
    </svg>
  );
}
