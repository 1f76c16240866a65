/** Asks before an event is sent again, and says what that will start. */
import { useLingui } from '@lingui/react';
import type { DomainEventView } from '../../../../shared/contract/domain-events.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { kindMessage } from '../../jobs/job-words.ts';
import { eventWords } from './event-words.ts';
import classes from './events.module.css';
import { useSendAgain, useStarters } from './use-domain-events.ts';

interface SendAgainDialogProps {
  readonly event: DomainEventView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function SendAgainDialog({ event, isOpen, onClose }: SendAgainDialogProps) {
  const { i18n } = useLingui();
  const formats = useFormats();
  const kinds = useStarters(event.type);
  const { send, isSending, error } = useSendAgain(event, onClose);
  const names = (kinds ?? []).map((kind) => i18n.t(kindMessage(kind)));
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={i18n.t({
        id: 'event.again.title',
        message: 'Send “{what}” again?',
        values: { what: i18n.t(eventWords[event.type]) },
      })}
      action={i18n.t({ id: 'event.again', message: 'Send again' })}
      isBusy={isSending}
      onConfirm={send}
      onClose={onClose}
    >
      <p>
        {i18n.t({
          id: 'event.again.text',
          message: 'It is recorded once more, as it was on {time}.',
          values: { time: formats.dateTime(event.at) },
        })}
      </p>
      {kinds && (
        <p>
          {names.length === 0
            ? i18n.t({
                id: 'event.again.nothing',
                message: 'Nothing is set up to be started by it, so nothing else will happen.',
              })
            : i18n.t({
                id: 'event.again.starts',
                message: 'It starts: {kinds}. What it started before is left as it is.',
                values: { kinds: formats.list(names) },
              })}
        </p>
      )}
      {error && (
        <p className={classes.bad} role="alert">
          {i18n.t({
            id: 'event.again.failed',
            message:
              'It could not be sent again: this version may no longer understand what was stored.',
          })}
        </p>
      )}
    </ConfirmDialog>
  );
}
