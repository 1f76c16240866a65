/** Takes files from the user and sees each of them to a job, or to a reason why not. */
import { useCallback, useReducer } from 'react';
import { AppError } from '../../../shared/domain/app-error.ts';
import type { FailureCode } from '../../../shared/domain/failures.ts';
import { invariant } from '../../../shared/std/invariant.ts';
import { mapInParallel } from '../../../shared/std/map-in-parallel.ts';
import { useApi } from '../../api/api-context.tsx';
import { type Arrival, reduceArrivals } from './arrivals.ts';

/** Files handed over side by side; the disk is the limit, not the line. */
const handsCount = 4;

export interface Import {
  readonly arrivals: readonly Arrival[];
  /** Resolves when every file is on disk as a job or has been refused. */
  readonly start: (files: readonly File[]) => Promise<void>;
  readonly dismiss: (key: string) => void;
}

export function useImport(): Import {
  const { client, grantFile, showJobs } = useApi();
  const [arrivals, dispatch] = useReducer(reduceArrivals, []);

  const start = useCallback(
    async (files: readonly File[]) => {
      const given = files.map((file) => ({ key: crypto.randomUUID(), fileName: file.name, file }));
      dispatch({ type: 'given', files: given.map(({ key, fileName }) => ({ key, fileName })) });

      const takeOne = async ({ key, file }: (typeof given)[number]): Promise<void> => {
        try {
          const grant = await grantFile(file);
          const { outcomes } = await client.imports.start({ grants: [grant] });
          const [outcome] = outcomes;
          invariant(outcome, 'each grant has an outcome');
          if ('job' in outcome) showJobs([outcome.job]);
          dispatch({ type: 'told', key, outcome });
        } catch (error) {
          dispatch({ type: 'refused', key, code: toFailureCode(error) });
        }
      };
      await mapInParallel(given, handsCount, takeOne);
    },
    [client, grantFile, showJobs],
  );

  const dismiss = useCallback((key: string) => dispatch({ type: 'dismissed', key }), []);
  return { arrivals, start, dismiss };
}

/** What a file that could not even be handed over is told as. */
function toFailureCode(error: unknown): FailureCode {
  if (error instanceof AppError) return error.code;
  // The browser's own word for a file that it may not or can no longer read.
  const isUnreadable = error instanceof DOMException && error.name === 'NotReadableError';
  return isUnreadable ? 'file-missing' : 'internal-error';
}
