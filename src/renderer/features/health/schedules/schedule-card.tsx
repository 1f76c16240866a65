/** One schedule: when it runs, when next, how it went, and what can be done with it. */
import { useLingui } from '@lingui/react';
import { Button, Switch } from '@mantine/core';
import { useId, useState } from 'react';
import type { ScheduleView } from '../../../../shared/contract/schedules.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { NextRun } from './next-run-view.tsx';
import { RhythmForm } from './rhythm-form.tsx';
import { RunHistory } from './run-history.tsx';
import { RunList } from './run-list-view.tsx';
import { scheduleName, useScheduleWords } from './schedule-words.ts';
import classes from './schedules.module.css';
import { type RunRefusal, useScheduleActs } from './use-schedules.ts';

interface ScheduleCardProps {
  readonly schedule: ScheduleView;
  readonly ownZone: string;
  readonly now: number;
}

type Opened = 'form' | 'history' | null;

export function ScheduleCard({ schedule, ownZone, now }: ScheduleCardProps) {
  const { i18n } = useLingui();
  const { sentence } = useScheduleWords();
  const acts = useScheduleActs(schedule);
  const [opened, setOpened] = useState<Opened>(null);
  const titleId = useId();
  const { runs, stoppedBy } = schedule;
  const label = scheduleName(i18n, schedule);
  const isGone = stoppedBy === 'kind-gone';
  const toggle = (part: Exclude<Opened, null>) => setOpened(opened === part ? null : part);
  return (
    <li className={classes.card} aria-labelledby={titleId}>
      <div className={classes.head}>
        <h2 className={classes.title} id={titleId}>
          {label}
        </h2>
        <Switch
          label={i18n.t({ id: 'schedule.on', message: 'On' })}
          aria-label={i18n.t({
            id: 'schedule.on-of',
            message: '{label} is switched on',
            values: { label },
          })}
          checked={!schedule.isPaused}
          disabled={isGone}
          onChange={(event) => acts.setPaused(!event.currentTarget.checked)}
        />
      </div>
      <p className={classes.when}>{sentence(schedule.words, schedule.timeZone ?? ownZone)}</p>
      <NextRun schedule={schedule} now={now} />
      {runs.length > 0 && opened !== 'history' && <RunList runs={runs.slice(0, 2)} />}
      {acts.refusal && <Refusal refusal={acts.refusal} />}
      <Tools
        {...{ schedule, opened, toggle }}
        isBusy={acts.isBusy}
        onRun={acts.runNow}
        onRemove={acts.remove}
      />
      {opened === 'form' && (
        <RhythmForm
          target={{ schedule }}
          start={{ cron: schedule.cron, timeZone: schedule.timeZone }}
          ownZone={ownZone}
          onClose={() => setOpened(null)}
        />
      )}
      {opened === 'history' && <RunHistory id={schedule.id} />}
    </li>
  );
}

interface ToolsProps {
  readonly schedule: ScheduleView;
  readonly opened: Opened;
  readonly toggle: (part: Exclude<Opened, null>) => void;
  readonly isBusy: boolean;
  readonly onRun: () => void;
  readonly onRemove: () => void;
}

function Tools({ schedule, opened, toggle, isBusy, onRun, onRemove }: ToolsProps) {
  const { i18n } = useLingui();
  const [isAsking, setIsAsking] = useState(false);
  const { stoppedBy, createdBy } = schedule;
  const label = scheduleName(i18n, schedule);
  const small = { variant: 'default', size: 'compact-md' } as const;
  const named = (words: string) => `${words}: ${label}`;
  const run = i18n.t({ id: 'schedule.run-now', message: 'Run now' });
  const change = i18n.t({ id: 'schedule.change', message: 'Change' });
  const history = i18n.t({ id: 'schedule.history', message: 'All runs' });
  const remove = i18n.t({ id: 'schedule.remove', message: 'Remove' });
  return (
    <div className={classes.buttons}>
      <Button
        {...small}
        aria-label={named(run)}
        disabled={isBusy || stoppedBy === 'kind-gone'}
        onClick={onRun}
      >
        {run}
      </Button>
      <Button
        {...small}
        aria-label={named(change)}
        aria-expanded={opened === 'form'}
        onClick={() => toggle('form')}
      >
        {change}
      </Button>
      <Button
        {...small}
        variant="subtle"
        aria-label={named(history)}
        aria-expanded={opened === 'history'}
        onClick={() => toggle('history')}
      >
        {history}
      </Button>
      {createdBy === 'user' && (
        <Button
          {...small}
          variant="subtle"
          aria-label={named(remove)}
          onClick={() => setIsAsking(true)}
        >
          {remove}
        </Button>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={i18n.t({
          id: 'schedule.remove.title',
          message: 'Remove “{label}”?',
          values: { label },
        })}
        action={remove}
        isDestructive
        onConfirm={() => {
          setIsAsking(false);
          onRemove();
        }}
        onClose={() => setIsAsking(false)}
      >
        <p>
          {i18n.t({
            id: 'schedule.remove.text',
            message: 'It will not run again, and its history goes with it. What it did stays.',
          })}
        </p>
      </ConfirmDialog>
    </div>
  );
}

function Refusal({ refusal }: { readonly refusal: RunRefusal }) {
  const { i18n } = useLingui();
  const words = {
    unfinished: i18n.t({
      id: 'schedule.refused.unfinished',
      message: 'The run before has not ended yet. It starts again by itself, or when that is done.',
    }),
    'kind-gone': i18n.t({
      id: 'schedule.refused.kind-gone',
      message: 'This version of Nightshift has nothing that could run it.',
    }),
    other: i18n.t({
      id: 'schedule.refused.other',
      message: 'It could not be started just now. Try it again.',
    }),
  } as const;
  return (
    <p className={classes.bad} role="alert">
      {words[refusal]}
    </p>
  );
}
