/** The rooms. A column beside the screen where there is space, a bar above it where there is not. */
import { useLingui } from '@lingui/react';
import { IconFileText, IconHistory, IconUser } from '@tabler/icons-react';
import { NavLink } from 'react-router';
import { Mark } from '../../ui/mark.tsx';
import { ColorSchemeMenu } from './color-scheme-menu.tsx';
import classes from './rail.module.css';

export function Rail({ isLit }: { readonly isLit: boolean }) {
  const { i18n } = useLingui();
  return (
    <header className={classes.rail}>
      <div className={classes.brand}>
        <Mark isLit={isLit} size={30} />
        <span className={classes.name}>Nightshift</span>
      </div>
      <nav className={classes.nav} aria-label={i18n.t({ id: 'frame.rooms', message: 'Rooms' })}>
        <NavLink to="/resumes" className={() => classes.room}>
          <IconFileText size={19} stroke={1.6} aria-hidden="true" />
          {i18n.t({ id: 'frame.resumes', message: 'Résumés' })}
        </NavLink>
        <NavLink to="/profile" className={() => classes.room}>
          <IconUser size={19} stroke={1.6} aria-hidden="true" />
          {i18n.t({ id: 'frame.profile', message: 'Profile' })}
        </NavLink>
        <NavLink to="/activity" className={() => classes.room}>
          <IconHistory size={19} stroke={1.6} aria-hidden="true" />
          {i18n.t({ id: 'frame.activity', message: 'Activity' })}
        </NavLink>
      </nav>
      <p className={classes.promise}>
        {i18n.t({
          id: 'frame.promise',
          message: 'Everything here stays on this computer.',
        })}
      </p>
      <div className={classes.scheme}>
        <ColorSchemeMenu />
      </div>
    </header>
  );
}
