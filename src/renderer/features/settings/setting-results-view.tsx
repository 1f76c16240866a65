/** What was found among the settings, each with the way to its control. */
import { useLingui } from '@lingui/react';
import { Link } from 'react-router';
import type { SettingEntry } from './setting-entries.ts';
import classes from './settings.module.css';

interface SettingResultsProps {
  readonly query: string;
  readonly found: readonly SettingEntry[];
  readonly onChoose: () => void;
}

export function SettingResults({ query, found, onChoose }: SettingResultsProps) {
  const { i18n } = useLingui();
  return (
    <section aria-label={i18n.t({ id: 'settings.found', message: 'Found settings' })}>
      <p role="status" className={classes.dim}>
        {i18n.t({
          id: 'settings.found.count',
          message:
            '{count, plural, =0 {Nothing is called like “{query}”. Try another word, such as theme, tries or backups.} one {# setting} other {# settings}}',
          values: { count: found.length, query },
        })}
      </p>
      <ul className={classes.results}>
        {found.map(({ address, title, effect, sectionName }) => (
          <li key={address}>
            <Link to={address} onClick={onChoose}>
              {title}
            </Link>
            <p className={classes.dim}>{[sectionName, effect].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
