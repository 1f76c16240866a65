/** Jobs that were set aside for the same reason: the reason, what mends it, and the jobs. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { SetAsideGroup as Group } from '../../../../shared/contract/set-aside.ts';
import { toldSentence } from '../../../i18n/told-sentence.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useHealthFormats } from '../use-health-formats.ts';
import classes from './set-aside.module.css';
import { SetAsideJobs } from './set-aside-jobs.tsx';
import type { SetAsideActs } from './use-set-aside.ts';

interface SetAsideGroupProps {
  readonly group: Group;
  readonly acts: SetAsideActs;
  readonly now: number;
}

export function SetAsideGroup({ group, acts, now }: SetAsideGroupProps) {
  const { i18n } = useLingui();
  const formats = useHealthFormats();
  const [isOpen, setIsOpen] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const titleId = useId();
  const { count, failure } = group;
  const server = i18n.t({ id: 'gate.server', message: 'the service' });
  const filled = (told: typeof failure.sentence) => {
    const text = toldSentence(i18n, { ...told, values: { server, ...told.values } });
    return text.charAt(0).toLocaleUpperCase(i18n.locale) + text.slice(1);
  };
  const reason = filled(failure.sentence);
  const retry = i18n.t({
    id: 'set-aside.retry',
    message: '{count, plural, one {Try it again} other {Try all # again}}',
    values: { count },
  });
  const remove = i18n.t({
    id: 'set-aside.remove',
    message: '{count, plural, one {Remove it} other {Remove all #}}',
    values: { count },
  });
  return (
    <li className={classes.group} aria-labelledby={titleId}>
      <h3 className={classes.reason} id={titleId}>
        {reason}
      </h3>
      <p>{filled(failure.action)}</p>
      {group.isQuarantine && <QuarantineNote />}
      <p className={classes.dim}>
        {i18n.t({
          id: 'set-aside.count',
          message: '{count, plural, one {# job} other {# jobs}}, the last {fromNow}',
          values: { count, fromNow: formats.fromNow(group.newestAt, now) },
        })}
      </p>
      <div className={classes.buttons}>
        <Button
          size="compact-md"
          disabled={acts.isBusy}
          aria-label={`${retry}: ${reason}`}
          onClick={() => acts.retryGroups([group])}
        >
          {retry}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          aria-expanded={isOpen}
          aria-label={`${i18n.t({ id: 'set-aside.jobs', message: 'Show the jobs' })}: ${reason}`}
          onClick={() => setIsOpen(!isOpen)}
        >
          {i18n.t({ id: 'set-aside.jobs', message: 'Show the jobs' })}
        </Button>
        <Button
          size="compact-md"
          variant="subtle"
          disabled={acts.isBusy}
          aria-label={`${remove}: ${reason}`}
          onClick={() => setIsAsking(true)}
        >
          {remove}
        </Button>
      </div>
      {isOpen && <SetAsideJobs group={group} acts={acts} />}
      <ConfirmDialog
        isOpen={isAsking}
        title={i18n.t({
          id: 'set-aside.remove.title',
          message: 'Remove {count, plural, one {# job} other {# jobs}} for good?',
          values: { count },
        })}
        action={remove}
        isDestructive
        onConfirm={() => {
          setIsAsking(false);
          acts.removeGroup(group);
        }}
        onClose={() => setIsAsking(false)}
      >
        <p>{reason}</p>
        <p>
          {i18n.t({
            id: 'set-aside.remove.text',
            message:
              'They leave every list and cannot be tried again. Files and what was made of them stay.',
          })}
        </p>
      </ConfirmDialog>
    </li>
  );
}

function QuarantineNote() {
  const { i18n } = useLingui();
  return (
    <p className={classes.note}>
      {i18n.t({
        id: 'set-aside.quarantine',
        message:
          'This is quarantine: such a job is never started by itself, so that it cannot take Nightshift down again and again. Everything else goes on beside it.',
      })}
    </p>
  );
}
