/** The parts of Health, as links: how it is now, the figures, the backups. */
import { useLingui } from '@lingui/react';
import { NavLink } from 'react-router';
import type { Message } from '../../../shared/std/message.ts';
import screen from './screen.module.css';

const parts: readonly { readonly to: string; readonly words: Message }[] = [
  { to: '/activity/health', words: /*i18n*/ { id: 'health.part.now', message: 'How it is' } },
  {
    to: '/activity/health/figures',
    words: /*i18n*/ { id: 'health.part.figures', message: 'Figures' },
  },
  {
    to: '/activity/health/backups',
    words: /*i18n*/ { id: 'health.part.backups', message: 'Backups' },
  },
];

export function HealthNav() {
  const { i18n } = useLingui();
  return (
    <nav aria-label={i18n.t({ id: 'health.parts', message: 'Parts of Health' })}>
      <ul className={screen.parts}>
        {parts.map(({ to, words }) => (
          <li key={to}>
            <NavLink to={to} end className={() => screen.part ?? ''}>
              {i18n.t(words)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
