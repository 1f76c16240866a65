/** A rhythm that is being typed: what it means, said before anything is saved. */

import { useDebouncedValue } from '@mantine/hooks';
import { ORPCError } from '@orpc/client';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { ScheduleView } from '../../../../shared/contract/schedules.ts';
import { useApi } from '../../../api/api-context.tsx';
import type { ToldMessage } from '../../../i18n/told-sentence.ts';

/** A pause in typing; the answer comes from this computer. */
const settledMs = 200;

export interface TypedRhythm {
  readonly cron: string;
  readonly timeZone: string | null;
}

export type RhythmReading =
  | { readonly isValid: true; readonly words: ToldMessage; readonly nextRunsAt: readonly number[] }
  | { readonly isValid: false; readonly problem: ToldMessage };

/** Undefined until the first answer is there. */
export function useRhythmReading(typed: TypedRhythm): {
  readonly reading: RhythmReading | undefined;
  /** Whether it is that of what stands in the field now. */
  readonly isCurrent: boolean;
} {
  const { queries } = useApi();
  const [settled] = useDebouncedValue(typed, settledMs);
  const { data, isPlaceholderData } = useQuery({
    ...queries.schedules.check.queryOptions({ input: settled }),
    // The next dates move on with time.
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const isSettled = settled.cron === typed.cron && settled.timeZone === typed.timeZone;
  return { reading: data, isCurrent: isSettled && !isPlaceholderData };
}

export function usePresets() {
  const { queries } = useApi();
  return useQuery(queries.schedules.presets.queryOptions()).data?.presets ?? [];
}

/** What is saved: a change of a schedule that there is, or a new one of a kind. */
export type RhythmTarget =
  | { readonly schedule: ScheduleView }
  | { readonly kind: string; readonly label: string };

export function useSaveRhythm(target: RhythmTarget, onSaved: () => void) {
  const { client, queries, queryClient } = useApi();
  const saving = useMutation({
    mutationFn: (typed: TypedRhythm) =>
      'schedule' in target
        ? client.schedules.update({ id: target.schedule.id, ...typed })
        : client.schedules.create({ ...target, ...typed }),
    onSuccess: onSaved,
    onSettled: () => queryClient.invalidateQueries({ queryKey: queries.schedules.key() }),
  });
  return {
    save: saving.mutate,
    isSaving: saving.isPending,
    /** Why it was not taken: in its own words where there are some. */
    problem: saving.error && toProblem(saving.error),
  };
}

const notSaved: ToldMessage = /*i18n*/ {
  id: 'schedule.not-saved',
  message: 'This could not be saved just now. Try it again.',
};

const tooMany: ToldMessage = /*i18n*/ {
  id: 'schedule.too-many',
  message: 'There are a hundred schedules of your own already. Remove one first.',
};

function toProblem(error: unknown): ToldMessage {
  if (!(error instanceof ORPCError)) return notSaved;
  if (error.code === 'INVALID') return (error.data as { readonly problem: ToldMessage }).problem;
  return error.code === 'CONFLICT' ? tooMany : notSaved;
}
