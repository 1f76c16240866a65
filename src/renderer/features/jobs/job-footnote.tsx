/** When a job was and how long it took, in small print. */
import { useLingui } from '@lingui/react';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useNow } from '../../ui/use-now.ts';

/** Shorter runs need no clock beside them. */
const quietMs = 3_000;

export function JobFootnote({ job }: { readonly job: JobView }) {
  const { i18n } = useLingui();
  const formats = useFormats();
  const isRunning = job.state === 'running';
  const now = useNow(isRunning ? 1_000 : null);
  if (isRunning && job.startedAt !== null) {
    const elapsedMs = now - job.startedAt;
    if (elapsedMs < quietMs) return null;
    return i18n.t({
      id: 'job.elapsed',
      message: 'for {duration}',
      values: { duration: formats.duration(Math.round(elapsedMs / 1000) * 1000) },
    });
  }
  if (job.finishedAt === null) return null;
  const when = formats.moment(job.finishedAt, now);
  if (job.state !== 'completed' || job.startedAt === null) return when;
  return i18n.t({
    id: 'job.took',
    message: '{when}, took {duration}',
    values: { when, duration: formats.duration(job.finishedAt - job.startedAt) },
  });
}
