/**
 * What became of each file that the user gave, until it is a job: received, refused, known already.
 * A file that became a job leaves this list; its job's row tells the rest.
 */
import type { ImportOutcome } from '../../../shared/contract/imports.ts';
import type { FailureCode } from '../../../shared/domain/failures.ts';
import type { LeftOut } from './dropped-files.ts';

/** For the placeholders of a failure's sentence. */
type Values = Readonly<Record<string, string | number>>;

type Fate =
  /** On its way; `isReceived`: with the main process, but not queued yet. */
  | { readonly status: 'receiving'; readonly isReceived: boolean }
  | { readonly status: 'refused'; readonly code: FailureCode; readonly values: Values }
  | {
      readonly status: 'already-imported';
      readonly resumeId: string;
      readonly importedAt: number;
    }
  | { readonly status: 'in-progress' }
  /** It never came to the main process. */
  | { readonly status: 'left-out'; readonly reason: LeftOut['reason'] };

export type Arrival = Fate & { readonly key: string; readonly fileName: string };

export type ArrivalsAction =
  | { readonly type: 'given'; readonly files: readonly { key: string; fileName: string }[] }
  | { readonly type: 'received'; readonly keys: ReadonlySet<string> }
  | { readonly type: 'told'; readonly told: ReadonlyMap<string, ImportOutcome> }
  | { readonly type: 'left-out'; readonly list: readonly (LeftOut & { readonly key: string })[] }
  | { readonly type: 'refused'; readonly key: string; readonly code: FailureCode }
  | { readonly type: 'dismissed'; readonly keys: readonly string[] };

export function reduceArrivals(
  arrivals: readonly Arrival[],
  action: ArrivalsAction,
): readonly Arrival[] {
  switch (action.type) {
    case 'given':
      return [
        ...action.files.map(
          (file): Arrival => ({ ...file, status: 'receiving', isReceived: false }),
        ),
        ...arrivals,
      ];
    case 'received':
      return arrivals.map((arrival) =>
        arrival.status === 'receiving' && action.keys.has(arrival.key)
          ? { ...arrival, isReceived: true }
          : arrival,
      );
    case 'told':
      return arrivals.flatMap((arrival) => {
        const outcome = action.told.get(arrival.key);
        return outcome ? toFate(arrival, outcome) : [arrival];
      });
    case 'refused':
      return arrivals.map((arrival) => {
        const { key, fileName } = arrival;
        const { code } = action;
        return key === action.key
          ? { key, fileName, status: 'refused', code, values: {} }
          : arrival;
      });
    case 'left-out':
      return [...action.list.map((one): Arrival => ({ ...one, status: 'left-out' })), ...arrivals];
    case 'dismissed': {
      const dismissed = new Set(action.keys);
      return arrivals.filter(({ key }) => !dismissed.has(key));
    }
  }
}

function toFate({ key, fileName }: Arrival, outcome: ImportOutcome): readonly Arrival[] {
  switch (outcome.status) {
    case 'queued':
      return [];
    case 'in-progress':
      return [{ key, fileName, status: 'in-progress' }];
    case 'already-imported': {
      const { resumeId, importedAt } = outcome;
      return [{ key, fileName, status: 'already-imported', resumeId, importedAt }];
    }
    case 'refused':
      return [
        { key, fileName, status: 'refused', code: outcome.code, values: outcome.values ?? {} },
      ];
  }
}
