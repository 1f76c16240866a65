/**
 * What became of each file that the user gave, until it is a job: received, refused, known already.
 * A file that became a job leaves this list; its job's row tells the rest.
 */
import type { ImportOutcome } from '../../../shared/contract/imports.ts';
import type { FailureCode } from '../../../shared/domain/failures.ts';

/** For the placeholders of a failure's sentence. */
type Values = Readonly<Record<string, string | number>>;

type Fate =
  | { readonly status: 'receiving' }
  | { readonly status: 'refused'; readonly code: FailureCode; readonly values: Values }
  | {
      readonly status: 'already-imported';
      readonly resumeId: string;
      readonly importedAt: number;
    }
  | { readonly status: 'in-progress' };

export type Arrival = Fate & { readonly key: string; readonly fileName: string };

export type ArrivalsAction =
  | { readonly type: 'given'; readonly files: readonly { key: string; fileName: string }[] }
  | { readonly type: 'told'; readonly key: string; readonly outcome: ImportOutcome }
  | { readonly type: 'refused'; readonly key: string; readonly code: FailureCode }
  | { readonly type: 'dismissed'; readonly key: string };

export function reduceArrivals(
  arrivals: readonly Arrival[],
  action: ArrivalsAction,
): readonly Arrival[] {
  switch (action.type) {
    case 'given':
      return [
        ...action.files.map((file) => ({ ...file, status: 'receiving' as const })),
        ...arrivals,
      ];
    case 'told':
      return arrivals.flatMap((arrival) =>
        arrival.key === action.key ? toFate(arrival, action.outcome) : [arrival],
      );
    case 'refused':
      return arrivals.map(({ key, fileName, ...rest }) =>
        key === action.key
          ? { key, fileName, status: 'refused', code: action.code, values: {} }
          : { key, fileName, ...rest },
      );
    case 'dismissed':
      return arrivals.filter((arrival) => arrival.key !== action.key);
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
