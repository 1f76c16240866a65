/** Takes files from the user and sees each of them to a job, or to a reason why not. */
import { useCallback, useReducer } from 'react';
import type { ImportOutcome } from '../../../shared/contract/imports.ts';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { useApi } from '../../api/api-context.tsx';
import { jobListKey } from '../../api/job-list-query.ts';
import { type Arrival, reduceArrivals } from './arrivals.ts';
import type { LeftOut } from './dropped-files.ts';
import { type GivenFile, handOver } from './hand-over.ts';

export interface Import {
  readonly arrivals: readonly Arrival[];
  /** Resolves when every file is on disk as a job or has been refused. */
  readonly start: (files: readonly File[]) => Promise<void>;
  /** Names what could not be taken. */
  readonly leaveOut: (list: readonly LeftOut[]) => void;
  readonly dismiss: (keys: readonly string[]) => void;
}

export function useImport(): Import {
  const { client, connection, showJobs, queries, queryClient } = useApi();
  const [arrivals, dispatch] = useReducer(reduceArrivals, []);

  const start = useCallback(
    async (files: readonly File[]) => {
      const given = files.map((file): GivenFile => ({ key: crypto.randomUUID(), file }));
      const names = given.map(({ key, file }) => ({ key, fileName: file.name }));
      dispatch({ type: 'given', files: names });
      await handOver(given, {
        ...{ client, connection },
        onReceived: (keys) => dispatch({ type: 'received', keys: new Set(keys) }),
        onRefused: (key, code) => dispatch({ type: 'refused', key, code }),
        onTold(told) {
          showJobs([...told.values()].flatMap(singleJobOf));
          // Its row comes by the stream; where there is none, it has to be asked for.
          if ([...told.values()].some(isInBatch)) {
            void queryClient.invalidateQueries({ queryKey: jobListKey(queries) });
          }
          dispatch({ type: 'told', told });
        },
      });
    },
    [client, connection, showJobs, queries, queryClient],
  );

  const leaveOut = useCallback((list: readonly LeftOut[]) => {
    const named = list.map((one) => ({ ...one, key: crypto.randomUUID() }));
    if (named.length > 0) dispatch({ type: 'left-out', list: named });
  }, []);
  const dismiss = useCallback(
    (keys: readonly string[]) => dispatch({ type: 'dismissed', keys }),
    [],
  );
  return { arrivals, start, leaveOut, dismiss };
}

function isInBatch(outcome: ImportOutcome): boolean {
  return 'job' in outcome && outcome.job.batchId !== null;
}

/** A job of a batch has no row of its own in the list. */
function singleJobOf(outcome: ImportOutcome): readonly JobView[] {
  return 'job' in outcome && !isInBatch(outcome) ? [outcome.job] : [];
}
