/** A whole screen that says one thing quietly, and offers one way on. */
import type { ReactNode } from 'react';
import classes from './calm-screen.module.css';
import { Mark } from './mark.tsx';

interface CalmScreenProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

export function CalmScreen({ title, children, action }: CalmScreenProps) {
  return (
    <section className={classes.root} role="alert">
      <Mark isLit={false} size={56} />
      <h1 className={classes.title}>{title}</h1>
      <div className={classes.text}>{children}</div>
      {action}
    </section>
  );
}
