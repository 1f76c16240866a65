/** The findings about the program's own parts, with their numbers. */
import { useLingui } from '@lingui/react';
import type { ProgramHealthView } from '../../../../shared/contract/system.ts';
import type { WorkersHealth } from '../../../../shared/domain/worker-health.ts';
import { useHealthFormats } from '../use-health-formats.ts';
import { FindingRow } from './finding-row-view.tsx';
import { judgeDisk, judgeMainThread, judgeWorkers } from './judge-program.ts';

interface ProgramProps {
  readonly program: ProgramHealthView;
}

export function DiskFinding({ program }: ProgramProps) {
  const { i18n } = useLingui();
  const { bytes } = useHealthFormats();
  const { disk } = program;
  const numbers = disk && [
    i18n.t({
      id: 'health.disk.free',
      message: '{free} of {total} free',
      values: { free: bytes(disk.freeBytes), total: bytes(disk.totalBytes) },
    }),
  ];
  return (
    <FindingRow
      title={i18n.t({ id: 'health.disk', message: 'Room on the disk' })}
      finding={judgeDisk(program)}
      numbers={numbers ?? []}
    />
  );
}

export function MainThreadFinding({ program }: ProgramProps) {
  const { i18n } = useLingui();
  const formats = useHealthFormats();
  const { mainThread, memoryBytes } = program;
  const late = mainThread && [
    i18n.t({
      id: 'health.thread.late',
      message: 'Late by {p99} at most in 99 of 100 cases, {max} once',
      values: {
        p99: formats.milliseconds(mainThread.p99Ms),
        max: formats.milliseconds(mainThread.maxMs),
      },
    }),
  ];
  const memory = i18n.t({
    id: 'health.memory',
    message: '{bytes} of memory',
    values: { bytes: formats.bytes(memoryBytes) },
  });
  return (
    <FindingRow
      title={i18n.t({ id: 'health.thread', message: 'Quickness' })}
      finding={judgeMainThread(program)}
      numbers={[...(late ?? []), memory]}
    />
  );
}

interface WorkersProps {
  readonly workers: WorkersHealth & { readonly memoryBytes: number | null };
}

export function WorkersFinding({ workers }: WorkersProps) {
  const { i18n } = useLingui();
  const { bytes } = useHealthFormats();
  const busy = workers.groups.reduce((sum, group) => sum + group.busy, 0);
  const threads = workers.groups.reduce((sum, group) => sum + group.threads, 0);
  return (
    <FindingRow
      title={i18n.t({ id: 'health.workers', message: 'Workers' })}
      finding={judgeWorkers(workers)}
      numbers={[
        i18n.t({
          id: 'health.workers.count',
          message: '{busy} of {threads} busy',
          values: { busy, threads },
        }),
        workers.memoryBytes === null
          ? i18n.t({ id: 'health.workers.silent', message: 'too busy to tell their memory' })
          : i18n.t({
              id: 'health.memory',
              message: '{bytes} of memory',
              values: { bytes: bytes(workers.memoryBytes) },
            }),
      ]}
    />
  );
}
