/** The parts of Settings, as links: each has an address of its own. */
import { useLingui } from '@lingui/react';
import { NavLink } from 'react-router';
import { sectionIds, settingSections } from './setting-sections.ts';
import classes from './settings.module.css';

export function SettingsNav() {
  const { i18n } = useLingui();
  return (
    <nav
      className={classes.nav}
      aria-label={i18n.t({ id: 'settings.parts', message: 'Parts of Settings' })}
    >
      {sectionIds.map((id) => {
        const { words, Icon } = settingSections[id];
        return (
          <NavLink key={id} to={`/settings/${id}`} className={() => classes.part ?? ''}>
            <Icon size={18} stroke={1.7} aria-hidden="true" />
            {i18n.t(words)}
          </NavLink>
        );
      })}
    </nav>
  );
}
