/** A file that is no job: still being received, refused, or known already. Says which, and why. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCopyCheck, IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { failures } from '../../../shared/domain/failures.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { ProgressLine } from '../../ui/progress-line.tsx';
import classes from './arrival-row.module.css';
import type { Arrival } from './arrivals.ts';

interface ArrivalRowProps {
  readonly arrival: Arrival;
  readonly onDismiss: (keys: readonly string[]) => void;
  /** Makes the link to a résumé that was read before. */
  readonly renderResumeLink: (resumeId: string) => ReactNode;
}

const icons = {
  receiving: IconDownload,
  refused: IconAlertTriangle,
  'already-imported': IconCopyCheck,
  'in-progress': IconCopyCheck,
} as const;

export function ArrivalRow({ arrival, onDismiss, renderResumeLink }: ArrivalRowProps) {
  const { i18n } = useLingui();
  const Icon = icons[arrival.status];
  return (
    <li className={classes.row} data-status={arrival.status}>
      <Icon className={classes.icon} size={18} stroke={1.8} aria-hidden="true" />
      <div className={classes.main}>
        <p className={classes.label} title={arrival.fileName}>
          {arrival.fileName}
        </p>
        <ArrivalSentence arrival={arrival} />
      </div>
      <div className={classes.actions}>
        {arrival.status === 'already-imported' && renderResumeLink(arrival.resumeId)}
        {arrival.status !== 'receiving' && (
          <Button
            variant="subtle"
            size="compact-sm"
            color="gray"
            aria-label={i18n.t({
              id: 'arrival.dismiss-named',
              message: 'Dismiss: {fileName}',
              values: { fileName: arrival.fileName },
            })}
            onClick={() => onDismiss([arrival.key])}
          >
            {i18n.t({ id: 'arrival.dismiss', message: 'Dismiss' })}
          </Button>
        )}
      </div>
    </li>
  );
}

function ArrivalSentence({ arrival }: { readonly arrival: Arrival }) {
  const { i18n } = useLingui();
  const formats = useFormats();
  switch (arrival.status) {
    case 'receiving':
      return (
        <>
          <p className={classes.sentence}>
            {i18n.t({ id: 'arrival.receiving', message: 'Receiving: not stored yet' })}
          </p>
          <ProgressLine
            value={null}
            label={i18n.t({
              id: 'arrival.receiving-named',
              message: 'Receiving {fileName}',
              values: { fileName: arrival.fileName },
            })}
          />
        </>
      );
    case 'refused':
      return (
        <p className={classes.sentence}>
          {i18n.t({ ...failures[arrival.code].sentence, values: arrival.values })}{' '}
          {i18n.t(failures[arrival.code].action)}
        </p>
      );
    case 'already-imported':
      return (
        <p className={classes.sentence}>
          {i18n.t({
            id: 'arrival.already-imported',
            message: 'Already imported on {date}, with the very same content.',
            values: { date: formats.dateTime(arrival.importedAt) },
          })}
        </p>
      );
    case 'in-progress':
      return (
        <p className={classes.sentence}>
          {i18n.t({
            id: 'arrival.in-progress',
            message: 'This very file is being read already; see its row below.',
          })}
        </p>
      );
  }
}
