/** All that was looked at, one below the other, with a state each. */
import { useLingui } from '@lingui/react';
import { LoadProblem } from '../../../ui/load-problem.tsx';
import { useQueue } from '../../jobs/use-queue.ts';
import { Busy } from '../busy-view.tsx';
import { Panel } from '../panel-view.tsx';
import { BackupFinding, DatabaseFinding, StartsFinding } from './data-findings.tsx';
import { FindingRow } from './finding-row-view.tsx';
import classes from './findings.module.css';
import { judgeWork } from './judge-work.ts';
import { DiskFinding, MainThreadFinding, WorkersFinding } from './program-findings.tsx';
import { useBackupStatus, useIntegrity, useProgramHealth, useWorkers } from './use-health.ts';

export function Findings({ now }: { readonly now: number }) {
  const { i18n } = useLingui();
  const queue = useQueue();
  const program = useProgramHealth();
  const workers = useWorkers();
  const integrity = useIntegrity();
  const backups = useBackupStatus();
  const all = [program, workers, integrity, backups];
  const askAgain = () => void Promise.all(all.map(({ refetch }) => refetch()));
  return (
    <Panel title={i18n.t({ id: 'health.findings', message: 'How Nightshift is' })}>
      {all.some(({ isPending }) => isPending) && <Busy rows={2} />}
      {all.some(({ isError, data }) => isError && !data) && <LoadProblem onRetry={askAgain} />}
      <ul className={classes.findings}>
        <FindingRow
          title={i18n.t({ id: 'health.work', message: 'Work' })}
          finding={judgeWork(queue)}
        />
        {workers.data && <WorkersFinding workers={workers.data} />}
        {integrity.data && program.data && (
          <DatabaseFinding integrity={integrity.data} program={program.data} now={now} />
        )}
        {backups.data && <BackupFinding status={backups.data} now={now} />}
        {program.data && <DiskFinding program={program.data} />}
        {program.data && <MainThreadFinding program={program.data} />}
        {integrity.data && program.data && (
          <StartsFinding integrity={integrity.data} program={program.data} now={now} />
        )}
      </ul>
    </Panel>
  );
}
