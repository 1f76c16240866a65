/** One sheet of these screens: a heading, what it is about, and what stands on it. */
import { type ReactNode, useId } from 'react';
import classes from './panel.module.css';

interface PanelProps {
  readonly title: string;
  readonly about?: ReactNode;
  /** What can be done with all of it. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

export function Panel({ title, about, tools, children }: PanelProps) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 className={classes.title} id={id}>
          {title}
        </h2>
        {tools && <div className={classes.tools}>{tools}</div>}
        {about && <p className={classes.about}>{about}</p>}
      </div>
      {children}
    </section>
  );
}
