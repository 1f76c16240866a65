/** What each group of workers does at this moment, and what became of its threads. */
import { useLingui } from '@lingui/react';
import type {
  WorkerGroupHealth,
  WorkerGroupName,
} from '../../../../shared/domain/worker-health.ts';
import type { Message } from '../../../../shared/std/message.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import panel from '../panel.module.css';
import { Panel } from '../panel-view.tsx';
import { taskMessage } from './task-words.ts';
import { useWorkers } from './use-health.ts';

const groupWords: Readonly<Record<WorkerGroupName, Message>> = {
  cpu: /*i18n*/ { id: 'health.group.cpu', message: 'Reading and structuring' },
  ocr: /*i18n*/ { id: 'health.group.ocr', message: 'Scans and photographs' },
  network: /*i18n*/ { id: 'health.group.network', message: 'Calls over the network' },
  alone: /*i18n*/ { id: 'health.group.alone', message: 'Kept apart, after a crash' },
};

export function WorkersPanel() {
  const { i18n } = useLingui();
  const { data } = useWorkers();
  if (!data) return null;
  const about =
    data.runner === 'threads'
      ? i18n.t({
          id: 'health.runner.threads',
          message: 'They run on threads of Nightshift itself.',
        })
      : i18n.t({
          id: 'health.runner.child',
          message:
            'They run in a process of their own, started again {count, plural, =0 {never} one {once} other {# times}}.',
          values: { count: data.restarts },
        });
  return (
    <Panel title={i18n.t({ id: 'health.workers', message: 'Workers' })} about={about}>
      <ul className={panel.rows}>
        {data.groups.map((group) => (
          <Group key={group.name} group={group} />
        ))}
      </ul>
    </Panel>
  );
}

function Group({ group }: { readonly group: WorkerGroupHealth }) {
  const { i18n } = useLingui();
  const formats = useFormats();
  const { name, busy, threads, running, waiting, crashed, terminated, tooLarge } = group;
  const doing = running.map(({ task, forMs }) =>
    i18n.t({
      id: 'health.task',
      message: '{task}, for {time}',
      values: { task: i18n.t(taskMessage(task)), time: formats.duration(forMs) },
    }),
  );
  return (
    <li className={panel.row}>
      <div className={panel.main}>
        <span className={panel.strong}>{i18n.t(groupWords[name])}</span>
        <p className={panel.dim}>
          {doing.length > 0
            ? doing.join(' · ')
            : i18n.t({ id: 'health.group.idle', message: 'Nothing to do' })}
        </p>
      </div>
      <p className={panel.number}>
        {i18n.t({
          id: 'health.group.counts',
          message: '{busy} of {threads} busy, {waiting} waiting',
          values: { busy, threads, waiting },
        })}
        {crashed + terminated + tooLarge > 0 && (
          <>
            {' · '}
            {i18n.t({
              id: 'health.group.lost',
              message: 'lost: {crashed} crashed, {terminated} ended, {tooLarge} too large',
              values: { crashed, terminated, tooLarge },
            })}
          </>
        )}
      </p>
    </li>
  );
}
