/** A file that is no job: still being received, refused, or known already. Says which, and why. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCopyCheck, IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { failures } from '../../../shared/domain/failures.ts';
import type { Message } from '../../../shared/std/message.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { ProgressLine } from '../../ui/progress-line.tsx';
import classes from './arrival-row.module.css';
import type { Arrival } from './arrivals.ts';
import type { LeftOut } from './dropped-files.ts';

interface ArrivalRowProps {
  readonly arrival: Arrival;
  readonly onDismiss: (keys: readonly string[]) => void;
  /** Reads a file again that was read before. */
  readonly onReadAgain: (arrival: KnownArrival) => void;
  /** Makes the link to a résumé that was read before. */
  readonly renderResumeLink: (resumeId: string) => ReactNode;
}

const icons = {
  receiving: IconDownload,
  refused: IconAlertTriangle,
  'already-imported': IconCopyCheck,
  'in-progress': IconCopyCheck,
  'left-out': IconAlertTriangle,
} as const;

const leftOutWords: Readonly<Record<LeftOut['reason'], Message>> = {
  unreadable: /*i18n*/ {
    id: 'arrival.left-out.unreadable',
    message: 'This could not be opened. See whether you may read it, and drop it again.',
  },
  'empty-folder': /*i18n*/ {
    id: 'arrival.left-out.empty-folder',
    message: 'There are no files in this folder.',
  },
  'too-many': /*i18n*/ {
    id: 'arrival.left-out.too-many',
    message: 'Ten thousand files are taken at a time. Drop the others when these are stored.',
  },
};

export function ArrivalRow({ arrival, onDismiss, onReadAgain, renderResumeLink }: ArrivalRowProps) {
  const { i18n } = useLingui();
  const Icon = icons[arrival.status];
  const label =
    arrival.fileName || i18n.t({ id: 'arrival.rest', message: 'The rest of the files' });
  return (
    <li className={classes.row} data-status={arrival.status}>
      <Icon className={classes.icon} size={18} stroke={1.7} aria-hidden="true" />
      <div className={classes.main}>
        <p className={classes.label} title={label}>
          {label}
        </p>
        <ArrivalSentence arrival={arrival} />
      </div>
      <div className={classes.actions}>
        {arrival.status === 'already-imported' && (
          <>
            {renderResumeLink(arrival.resumeId)}
            <AgainButton arrival={arrival} onReadAgain={onReadAgain} />
          </>
        )}
        {arrival.status !== 'receiving' && (
          <Button
            variant="subtle"
            size="compact-sm"
            color="gray"
            aria-label={i18n.t({
              id: 'arrival.dismiss-named',
              message: 'Dismiss: {fileName}',
              values: { fileName: label },
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

type KnownArrival = Extract<Arrival, { readonly status: 'already-imported' }>;

interface AgainButtonProps extends Pick<ArrivalRowProps, 'onReadAgain'> {
  readonly arrival: KnownArrival;
}

function AgainButton({ arrival, onReadAgain }: AgainButtonProps) {
  const { i18n } = useLingui();
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-label={i18n.t({
        id: 'arrival.again-named',
        message: 'Import as new version: {fileName}',
        values: { fileName: arrival.fileName },
      })}
      onClick={() => onReadAgain(arrival)}
    >
      {i18n.t({ id: 'arrival.again', message: 'Import as new version' })}
    </Button>
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
    case 'left-out':
      return <p className={classes.sentence}>{i18n.t(leftOutWords[arrival.reason])}</p>;
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
