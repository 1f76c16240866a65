/** Takes the notifications that this window is to show, for as long as it is asked to. */
import type { Notice } from '../../../shared/domain/notice.ts';
import type { Client } from '../../api/client.ts';
import { pause } from '../../api/pause.ts';
import { retryDelayMs } from '../../api/retry-delay.ts';

interface FollowNoticesOptions {
  readonly client: Pick<Client, 'notices'>;
  /** Whether the user is looking at this window: then there is nothing to show. */
  readonly isLooking: boolean;
  readonly onNotice: (notice: Notice) => void;
  readonly signal: AbortSignal;
}

export async function followNotices(options: FollowNoticesOptions): Promise<void> {
  const { client, isLooking, onNotice, signal } = options;
  const followOnce = async (): Promise<void> => {
    for await (const notice of await client.notices.stream({ isLooking }, { signal })) {
      onNotice(notice);
      // Whether the word arrives or not, it is never shown again.
      await client.notices.delivered({ id: notice.id }).catch(() => {});
    }
  };
  for (let failedTries = 1; !signal.aborted; failedTries += 1) {
    // Cut off, or not offered by this host: tried again like every other line.
    await followOnce().catch(() => {});
    await pause(retryDelayMs(failedTries), signal);
  }
}
