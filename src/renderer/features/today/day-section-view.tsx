/** One part of the day: a heading, and what is below it. */
import { type ReactNode, useId } from 'react';
import classes from './today.module.css';

interface DaySectionProps {
  readonly title: string;
  /** Beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function DaySection({ title, aside, children }: DaySectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
