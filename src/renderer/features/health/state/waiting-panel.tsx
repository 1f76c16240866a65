/** What waits and why, what waits longest, and what is closed or paused, with the way to go on. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { GateView } from '../../../../shared/contract/jobs.ts';
import type { Metrics } from '../../../../shared/contract/metrics.ts';
import { useApi } from '../../../api/api-context.tsx';
import { LoadProblem } from '../../../ui/load-problem.tsx';
import { allKinds } from '../../jobs/gate-before.ts';
import { kindMessage } from '../../jobs/job-words.ts';
import { useQueue } from '../../jobs/use-queue.ts';
import { Busy } from '../busy-view.tsx';
import panel from '../panel.module.css';
import { Panel } from '../panel-view.tsx';
import { useHealthFormats } from '../use-health-formats.ts';
import { reasonWords } from './reason-words.ts';
import { useGateSentence } from './use-gate-sentence.ts';
import { useMetrics } from './use-health.ts';

export function WaitingPanel({ now }: { readonly now: number }) {
  const { i18n } = useLingui();
  const metrics = useMetrics();
  const { gates } = useQueue();
  return (
    <Panel
      title={i18n.t({ id: 'health.waiting', message: 'What waits' })}
      about={metrics.data && <Summary metrics={metrics.data} now={now} />}
    >
      {metrics.isPending && <Busy rows={1} />}
      {metrics.isError && !metrics.data && <LoadProblem onRetry={() => void metrics.refetch()} />}
      <ul className={panel.rows}>
        {gates.map((gate) => (
          <GateRow key={`${gate.kind} ${gate.key} ${gate.reason}`} gate={gate} now={now} />
        ))}
        {metrics.data?.queue.map((queue) => (
          <QueueRow key={queue.kind} queue={queue} gates={gates} />
        ))}
      </ul>
    </Panel>
  );
}

function Summary({ metrics, now }: { readonly metrics: Metrics; readonly now: number }) {
  const { i18n } = useLingui();
  const formats = useHealthFormats();
  const { states, oldestWaiting } = metrics;
  const counts = i18n.t({
    id: 'health.waiting.counts',
    message:
      '{running, plural, =0 {Nothing runs} one {# job runs} other {# jobs run}}, {pending, plural, =0 {nothing waits} one {# waits} other {# wait}}.',
    values: { running: states.running, pending: states.pending },
  });
  if (!oldestWaiting) return counts;
  const { id, label, createdAt } = oldestWaiting;
  return (
    <>
      {counts}{' '}
      {i18n.t({
        id: 'health.waiting.oldest',
        message: 'Waiting longest, since {fromNow}:',
        values: { fromNow: formats.fromNow(createdAt, now) },
      })}{' '}
      <Link to={`/activity/runs/${id}`}>{label}</Link>
    </>
  );
}

function GateRow({ gate, now }: { readonly gate: GateView; readonly now: number }) {
  const { i18n } = useLingui();
  const formats = useHealthFormats();
  const sentence = useGateSentence(gate);
  const { resumeKind, letGoOn } = useGoOn();
  const opensByItself = gate.until !== null;
  return (
    <li className={panel.row}>
      <div className={panel.main}>
        <span className={panel.strong}>{sentence}</span>
        <p className={panel.dim}>
          {opensByItself
            ? i18n.t({
                id: 'health.gate.until',
                message: 'It is tried again {fromNow}.',
                values: { fromNow: formats.fromNow(gate.until ?? now, now) },
              })
            : i18n.t({ id: 'health.gate.asks', message: 'It stays so until you go on.' })}
        </p>
      </div>
      {gate.reason === 'pause' || gate.reason === 'user' ? (
        <Button
          variant="default"
          size="compact-md"
          aria-label={`${i18n.t({ id: 'pause.resume', message: 'Go on' })}: ${sentence}`}
          onClick={() => (gate.reason === 'pause' ? resumeKind(gate.kind) : letGoOn(gate))}
        >
          {i18n.t({ id: 'pause.resume', message: 'Go on' })}
        </Button>
      ) : null}
    </li>
  );
}

interface QueueRowProps {
  readonly queue: Metrics['queue'][number];
  readonly gates: readonly GateView[];
}

function QueueRow({ queue, gates }: QueueRowProps) {
  const { i18n } = useLingui();
  const formats = useHealthFormats();
  const { pauseKind } = useGoOn();
  const { kind, pending, running, waitsFor } = queue;
  const name = i18n.t(kindMessage(kind));
  const isPaused = gates.some(
    (gate) => gate.reason === 'pause' && (gate.kind === kind || gate.kind === allKinds),
  );
  const reasons = waitsFor.map(({ reason, count }) =>
    i18n.t({
      id: 'health.waits-for',
      message: '{count} {reason}',
      values: { count: formats.number(count), reason: i18n.t(reasonWords[reason]) },
    }),
  );
  return (
    <li className={panel.row}>
      <div className={panel.main}>
        <span className={panel.strong}>{name}</span>
        <p className={panel.dim}>{reasons.join(' · ')}</p>
      </div>
      <p className={panel.number}>
        {i18n.t({
          id: 'health.queue.counts',
          message: '{running} at work, {pending} waiting',
          values: { running: formats.number(running), pending: formats.number(pending) },
        })}
      </p>
      {!isPaused && (
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={i18n.t({
            id: 'health.pause-kind',
            message: 'Pause: {name}',
            values: { name },
          })}
          onClick={() => pauseKind(kind)}
        >
          {i18n.t({ id: 'health.pause', message: 'Pause' })}
        </Button>
      )}
    </li>
  );
}

function useGoOn() {
  const { client, queries, queryClient } = useApi();
  const { letGoOn } = useQueue();
  const queueKey = queries.jobs.queue.queryOptions().queryKey;
  const tell = (queue: Awaited<ReturnType<typeof client.jobs.queue>>) => {
    queryClient.setQueryData(queueKey, queue);
    // What waits for what is counted anew.
    void queryClient.invalidateQueries({ queryKey: queries.metrics.get.key() });
  };
  const resuming = useMutation({
    mutationFn: (kind: string) => client.jobs.resume(kind === allKinds ? {} : { kind }),
    onSuccess: tell,
  });
  const pausing = useMutation({
    mutationFn: (kind: string) => client.jobs.pause({ kind }),
    onSuccess: tell,
  });
  return { resumeKind: resuming.mutate, pauseKind: pausing.mutate, letGoOn };
}
