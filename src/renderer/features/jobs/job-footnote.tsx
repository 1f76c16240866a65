/** When a job or a batch was and how long it took, in small print. */
import { useLingui } from '@lingui/react';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useNow } from '../../ui/use-now.ts';

/** Shorter runs need no clock beside them. */
const quietMs = 3_000;

type JobFootnoteProps = Pick<JobView, 'state' | 'startedAt' | 'finishedAt'>;

export function JobFootnote({ state, startedAt, finishedAt }: JobFootnoteProps) {
  const { i18n } = useLingui();
  const formats = useFormats();
  const isRunning = state === 'running';
  const now = useNow(isRunning ? 1_000 : null);
  if (isRunning && startedAt !== null) {
    const elapsedMs = now - startedAt;
    if (elapsedMs < quietMs) return null;
    return i18n.t({
      id: 'job.elapsed',
      message: 'for {duration}',
      values: { duration: formats.duration(Math.round(elapsedMs / 1000) * 1000) },
    });
  }
  if (finishedAt === null) return null;
  const when = formats.moment(finishedAt, now);
  if (state !== 'completed' || startedAt === null) return when;
  return i18n.t({
    id: 'job.took',
    message: '{when}, took {duration}',
    values: { when, duration: formats.duration(finishedAt - startedAt) },
  });
}
