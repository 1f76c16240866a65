/** The findings about the data, with their numbers. */
import { useLingui } from '@lingui/react';
import { Link } from 'react-router';
import type { ProgramHealthView } from '../../../../shared/contract/system.ts';
import { useHealthFormats } from '../use-health-formats.ts';
import { FindingRow } from './finding-row-view.tsx';
import {
  type BackupState,
  type Integrity,
  judgeBackups,
  judgeDatabase,
  judgeStarts,
} from './judge-data.ts';

interface DataProps {
  readonly integrity: Integrity & { readonly starts: { readonly count: number } };
  readonly program: ProgramHealthView;
  readonly now: number;
}

export function DatabaseFinding({ integrity, program, now }: DataProps) {
  const { i18n } = useLingui();
  const formats = useHealthFormats();
  const { bytes, logBytes } = program.database;
  const { lastCheck } = integrity;
  const numbers = [
    i18n.t({
      id: 'health.database.size',
      message: '{size}, {log} in its log of writes',
      values: { size: formats.bytes(bytes), log: formats.bytes(logBytes) },
    }),
    ...(lastCheck
      ? [
          i18n.t({
            id: 'health.database.checked',
            message: 'Checked {fromNow}',
            values: { fromNow: formats.fromNow(lastCheck.at, now) },
          }),
        ]
      : []),
  ];
  return (
    <FindingRow
      title={i18n.t({ id: 'health.database', message: 'Database' })}
      finding={judgeDatabase(integrity)}
      numbers={numbers}
    />
  );
}

interface BackupFindingProps {
  readonly status: BackupState;
  readonly now: number;
}

export function BackupFinding({ status, now }: BackupFindingProps) {
  const { i18n } = useLingui();
  const formats = useHealthFormats();
  const { lastBackupAt } = status;
  return (
    <FindingRow
      title={i18n.t({ id: 'health.backups', message: 'Backups' })}
      finding={judgeBackups(status, now)}
      numbers={
        lastBackupAt === null
          ? []
          : [
              i18n.t({
                id: 'health.backups.last',
                message: 'Last one {fromNow}',
                values: { fromNow: formats.fromNow(lastBackupAt, now) },
              }),
            ]
      }
      action={
        <Link to="/activity/health/backups">
          {i18n.t({ id: 'health.backups.all', message: 'All backups' })}
        </Link>
      }
    />
  );
}

export function StartsFinding({ integrity, program, now }: DataProps) {
  const { i18n } = useLingui();
  const formats = useHealthFormats();
  const { count, afterBadEnd } = integrity.starts;
  return (
    <FindingRow
      title={i18n.t({ id: 'health.starts', message: 'Starts' })}
      finding={judgeStarts(integrity, now)}
      numbers={[
        i18n.t({
          id: 'health.starts.count',
          message:
            '{count, plural, one {# start} other {# starts}}, {bad, plural, =0 {none} other {#}} after a bad end',
          values: { count, bad: afterBadEnd },
        }),
        i18n.t({
          id: 'health.starts.since',
          message: 'Running since {time}',
          values: { time: formats.moment(program.startedAt, now) },
        }),
      ]}
    />
  );
}
