/** The parts of Activity, as links: each has an address of its own. */
import { useLingui } from '@lingui/react';
import { NavLink } from 'react-router';
import type { Message } from '../../../shared/std/message.ts';
import classes from './activity-shell.module.css';

const tabs: readonly { readonly to: string; readonly words: Message }[] = [
  { to: '/activity', words: /*i18n*/ { id: 'activity.tab.runs', message: 'Runs' } },
  {
    to: '/activity/schedules',
    words: /*i18n*/ { id: 'activity.tab.schedules', message: 'Schedules' },
  },
  { to: '/activity/events', words: /*i18n*/ { id: 'activity.tab.events', message: 'Events' } },
  {
    to: '/activity/set-aside',
    words: /*i18n*/ { id: 'activity.tab.set-aside', message: 'Set aside' },
  },
  { to: '/activity/health', words: /*i18n*/ { id: 'activity.tab.health', message: 'Health' } },
];

export function ActivityTabs() {
  const { i18n } = useLingui();
  return (
    <nav
      className={classes.tabs}
      aria-label={i18n.t({ id: 'activity.tabs', message: 'Parts of Activity' })}
    >
      {tabs.map(({ to, words }) => (
        <NavLink key={to} to={to} end={to === '/activity'} className={() => classes.tab ?? ''}>
          {i18n.t(words)}
        </NavLink>
      ))}
    </nav>
  );
}
