import { useLingui } from '@lingui/react';
import {
  IconClearAll,
  IconLayoutBottombarExpand,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react';
import { isFinalJobState } from '../../../shared/domain/job-state.ts';
import { useApi } from '../../api/api-context.tsx';
import { jobListKey } from '../../api/job-list-query.ts';
import { useCommands } from '../commands/commands-provider.tsx';
import { useClearFinished } from '../jobs/clear-finished.tsx';
import { useFromJobs } from '../jobs/use-jobs.ts';
import { useQueue } from '../jobs/use-queue.ts';
import { hasUnfinished, noWork, ofInterest, type WorkList } from '../jobs/work-list.ts';

/** Offers what can be done with all jobs at once, and the tray. */
export function useJobCommands(onToggleTray: () => void): void {
  const { i18n } = useLingui();
  const { pausedBy, pause, resume } = useQueue();
  const hasWork = useFromJobs(hasWorkOfInterest);
  const pauseWords = i18n
    .t({
      id: 'commands.pause.words',
      message: 'stop, hold, halt, continue, background work, queue',
    })
    .split(', ');
  useTrayCommands(onToggleTray);
  useCommands([
    {
      id: 'jobs.pause',
      title: i18n.t({ id: 'commands.pause', message: 'Pause all jobs' }),
      synonyms: pauseWords,
      group: 'jobs',
      Icon: IconPlayerPause,
      isAvailable: hasWork && pausedBy === null,
      run: () => pause(),
    },
    {
      id: 'jobs.resume',
      title: i18n.t({ id: 'commands.resume', message: 'Go on with all jobs' }),
      synonyms: pauseWords,
      group: 'jobs',
      Icon: IconPlayerPlay,
      isAvailable: pausedBy !== null,
      run: () => resume(),
    },
  ]);
}

/** The tray, and what clears it. */
function useTrayCommands(onToggleTray: () => void): void {
  const { i18n } = useLingui();
  const { hidden, clear } = useClearFinished();
  const { queries, queryClient } = useApi();
  const hasFinished = useFromJobs(hasFinishedRows);
  useCommands([
    {
      id: 'jobs.tray',
      title: i18n.t({ id: 'commands.tray', message: 'Open or close the job tray' }),
      synonyms: i18n
        .t({
          id: 'commands.tray.words',
          message: 'progress, jobs, downloads, running, what is going on',
        })
        .split(', '),
      group: 'jobs',
      shortcut: { key: 'j' },
      Icon: IconLayoutBottombarExpand,
      run: onToggleTray,
    },
    {
      id: 'jobs.clear',
      title: i18n.t({ id: 'commands.clear', message: 'Clear finished jobs' }),
      synonyms: i18n
        .t({ id: 'commands.clear.words', message: 'remove, tidy, clean up, done' })
        .split(', '),
      group: 'jobs',
      Icon: IconClearAll,
      isAvailable: hasFinished && hidden.size === 0,
      run: () => {
        const work = queryClient.getQueryData<WorkList>(jobListKey(queries));
        clear(ofInterest(work ?? noWork));
      },
    },
  ]);
}

function hasWorkOfInterest(work: WorkList): boolean {
  return hasUnfinished(ofInterest(work));
}

function hasFinishedRows(work: WorkList): boolean {
  const { jobs, batches } = ofInterest(work);
  return (
    jobs.some(({ state }) => isFinalJobState(state)) ||
    batches.some(({ finishedAt }) => finishedAt !== null)
  );
}
