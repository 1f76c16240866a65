/** The résumés that the profile is made of; one that is somebody else's can be left out. */
import { useLingui } from '@lingui/react';
import { Switch } from '@mantine/core';
import { Link } from 'react-router';
import type { ProfileSourceView } from '../../../shared/contract/profile.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import classes from './profile.module.css';
import { sourceName } from './source-names.tsx';

interface MadeFromProps {
  readonly sources: readonly ProfileSourceView[];
  readonly onLeaveOut: (source: ProfileSourceView, isLeftOut: boolean) => void;
}

export function MadeFrom({ sources, onLeaveOut }: MadeFromProps) {
  const { i18n } = useLingui();
  const formats = useFormats();
  if (sources.length === 0) return null;
  const nameless = i18n.t({ id: 'profile.source.nameless', message: 'a résumé without a name' });
  return (
    <details className={classes.more}>
      <summary>
        {i18n.t({
          id: 'profile.made-from',
          message: '{count, plural, one {Made from # résumé} other {Made from # résumés}}',
          values: { count: sources.filter(({ isLeftOut }) => !isLeftOut).length },
        })}
      </summary>
      <p className={classes.hint}>
        {i18n.t({
          id: 'profile.made-from.hint',
          message: 'Leave out a résumé that is not yours, or long outdated.',
        })}
      </p>
      <ul className={classes.rows}>
        {sources.map((source) => (
          <li key={source.lineId} className={classes.row}>
            <span>
              <Link to={`/resumes/${source.resumeId}`}>{sourceName(source, nameless)}</Link>{' '}
              <span className={classes.dim}>{formats.date(source.createdAt)}</span>
            </span>
            {source.isSample && (
              <span className={classes.dim}>
                {i18n.t({ id: 'resumes.sample', message: 'Sample' })}
              </span>
            )}
            {/* A sample that does not count cannot be made to: the own résumés go before it. */}
            <Switch
              disabled={source.isSample && source.isLeftOut}
              label={i18n.t({ id: 'profile.made-from.in', message: 'In the profile' })}
              aria-label={i18n.t({
                id: 'profile.made-from.label',
                message: '{name} in the profile',
                values: { name: sourceName(source, nameless) },
              })}
              checked={!source.isLeftOut}
              onChange={(event) => onLeaveOut(source, !event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
