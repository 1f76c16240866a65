/** `backup`: asks for one, waits until it is made and checked, and says which it is. */
import type { JobView } from '../../../shared/contract/jobs.ts';
import { toPlainText } from '../../../shared/std/to-plain-text.ts';
import { bytesText } from './bytes-text.ts';
import { filesText } from './files-text.ts';
import { watchJobs } from './job-watch.ts';
import { mindPause } from './mind-pause.ts';
import type { Output } from './output.ts';
import type { Session } from './session.ts';

/** Resolves to the exit code. */
export async function makeBackup(
  { client, ended }: Session,
  options: { readonly isJson: boolean; readonly output: Output; readonly interrupted: AbortSignal },
): Promise<number> {
  const { isJson, output, interrupted } = options;
  const signal = AbortSignal.any([ended, interrupted]);
  const onChange = ({ kind, progress }: { kind: string; progress: number }) => {
    if (kind === 'back-up') output.progress(`Backup · ${Math.round(progress)} %`);
  };
  const watch = await watchJobs(client, { signal, onChange });
  await mindPause(client, output);
  const { id } = await client.backups.make();
  const job = await watch.settled(id);
  if (job === null) {
    output.note('Interrupted. The backup stays queued and is made when Nightshift runs.');
    return 130;
  }
  if (job.state !== 'completed') {
    output.note(whyNot(job));
    return 1;
  }
  const { backups } = await client.backups.list();
  const made = backups.find(({ reason }) => reason !== 'before-restore');
  if (made === undefined) return 1;
  const words = `✓ ${made.name}: ${bytesText(made.bytes ?? 0)} and ${filesText(made.blobs ?? 0)}, checked`;
  output.result(isJson ? JSON.stringify(made) : words);
  return 0;
}

function whyNot({ failure }: JobView): string {
  if (failure === null) return 'The backup was cancelled.';
  const sentences = [failure.sentence, failure.action];
  return sentences.map(({ values = {}, ...rest }) => toPlainText({ ...rest, values })).join(' ');
}
