/** The backups, newest first: when, why, how large, what is in them, and that they were checked. */
import { useLingui } from '@lingui/react';
import { IconCircleCheck } from '@tabler/icons-react';
import type { BackupView } from '../../../../shared/contract/backups.ts';
import panel from '../panel.module.css';
import { useHealthFormats } from '../use-health-formats.ts';
import { backupReasonWords } from './backup-words.ts';
import classes from './backups.module.css';

interface BackupListProps {
  readonly backups: readonly BackupView[];
  readonly now: number;
}

export function BackupList({ backups, now }: BackupListProps) {
  return (
    <ul className={panel.rows}>
      {backups.map((backup) => (
        <Backup key={backup.name} backup={backup} now={now} />
      ))}
    </ul>
  );
}

function Backup({ backup, now }: { readonly backup: BackupView; readonly now: number }) {
  const { i18n } = useLingui();
  const formats = useHealthFormats();
  const { at, reason, bytes, blobs, name, appVersion } = backup;
  return (
    <li className={panel.row}>
      <div className={panel.main}>
        <span className={panel.strong}>{formats.dateTime(at)}</span>{' '}
        <span className={panel.dim}>{formats.fromNow(at, now)}</span>
        <p className={panel.dim}>{i18n.t(backupReasonWords[reason])}</p>
        <p className={panel.dim}>
          <code className={classes.name} dir="ltr">
            {name}
          </code>
        </p>
      </div>
      <div className={classes.facts}>
        <p className={classes.check} data-checked={bytes !== null || undefined}>
          {bytes === null ? (
            i18n.t({ id: 'backup.unchecked', message: 'Moved aside as it stood, not checked' })
          ) : (
            <>
              <IconCircleCheck size={16} aria-hidden="true" />
              {i18n.t({ id: 'backup.checked', message: 'Passed its check' })}
            </>
          )}
        </p>
        {bytes !== null && (
          <p className={panel.number}>
            {i18n.t({
              id: 'backup.holds',
              message:
                'Database of {size}, {count, plural, =0 {no files} one {# file} other {# files}}',
              values: { size: formats.bytes(bytes), count: blobs ?? 0 },
            })}
          </p>
        )}
        {appVersion !== null && (
          <p className={panel.number}>
            {i18n.t({
              id: 'backup.version',
              message: 'By version {version}',
              values: { version: appVersion },
            })}
          </p>
        )}
      </div>
    </li>
  );
}
