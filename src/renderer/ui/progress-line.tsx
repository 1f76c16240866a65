/** A bar for work under way. It moves to and fro until there is a share to show, then fills. */
import classes from './progress-line.module.css';

interface ProgressLineProps {
  /** 0–100; null while how much there is to do is not known yet. */
  readonly value: number | null;
  /** What it measures, for those who do not see it. */
  readonly label: string;
}

export function ProgressLine({ value, label }: ProgressLineProps) {
  const share = value === null ? null : Math.round(value);
  return (
    <div
      className={classes.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(share !== null && { 'aria-valuenow': share })}
      data-indeterminate={share === null || undefined}
    >
      <div className={classes.fill} style={share === null ? undefined : { width: `${share}%` }} />
    </div>
  );
}
