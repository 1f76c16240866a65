/** A calm remark in the flow of a screen: an icon and words, with a tone. */
import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface NoticeProps {
  readonly tone: 'plain' | 'lamp' | 'bad';
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

export function Notice({ tone, icon, children, action }: NoticeProps) {
  return (
    <div className={classes.root} data-tone={tone}>
      <span className={classes.icon}>{icon}</span>
      <div className={classes.text}>{children}</div>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
