/** How the program's own parts are, judged by their numbers. Pure. */
import type { ProgramHealthView } from '../../../../shared/contract/system.ts';
import type { WorkersHealth } from '../../../../shared/domain/worker-health.ts';
import type { Finding } from './finding.ts';

/** Below this a single large file may not find room, with its pages beside it. */
const brokenFreeBytes = 200e6;
const lowFreeBytes = 2e9;
/** From here on a window feels that it waits. */
const slowMs = 150;

export function judgeDisk({ disk }: Pick<ProgramHealthView, 'disk'>): Finding {
  if (disk === null) {
    const sentence = /*i18n*/ {
      id: 'health.disk.unknown',
      message: 'This system does not tell how much room is left.',
    };
    return { verdict: 'unknown', sentence };
  }
  if (disk.freeBytes < brokenFreeBytes) {
    const sentence = /*i18n*/ {
      id: 'health.disk.broken',
      message: 'The disk is all but full. Free some space, or nothing new can be stored.',
    };
    return { verdict: 'broken', sentence };
  }
  if (disk.freeBytes < lowFreeBytes) {
    const sentence = /*i18n*/ {
      id: 'health.disk.look',
      message: 'The disk is filling up. Free some space soon.',
    };
    return { verdict: 'look', sentence };
  }
  const sentence = /*i18n*/ { id: 'health.disk.good', message: 'There is room on the disk.' };
  return { verdict: 'good', sentence };
}

export function judgeMainThread({ mainThread }: Pick<ProgramHealthView, 'mainThread'>): Finding {
  if (mainThread === null) {
    const sentence = /*i18n*/ {
      id: 'health.thread.unknown',
      message: 'It is being measured; the first figures come in a few seconds.',
    };
    return { verdict: 'unknown', sentence };
  }
  if (mainThread.p99Ms >= slowMs) {
    const sentence = /*i18n*/ {
      id: 'health.thread.look',
      message: 'Nightshift answers slowly just now. The computer may have a lot to do.',
    };
    return { verdict: 'look', sentence };
  }
  const sentence = /*i18n*/ { id: 'health.thread.good', message: 'Nightshift answers at once.' };
  return { verdict: 'good', sentence };
}

export function judgeWorkers({ groups, restarts }: WorkersHealth): Finding {
  // One that was ended because its task did not stop was ended on purpose: a page that is no longer
  // looked at does that, a cancel too. What took too long is told with its job.
  const lost = groups.reduce((sum, { crashed, tooLarge }) => sum + crashed + tooLarge, restarts);
  if (lost > 0) {
    const sentence = /*i18n*/ {
      id: 'health.workers.look',
      message:
        'Workers were lost since the start, and replaced. What they did was tried again or says why not.',
    };
    return { verdict: 'look', sentence };
  }
  const busy = groups.reduce((sum, group) => sum + group.busy, 0);
  if (busy === 0) {
    const sentence = /*i18n*/ {
      id: 'health.workers.idle',
      message: 'The workers are ready and have nothing to do.',
    };
    return { verdict: 'good', sentence };
  }
  const sentence = {
    .../*i18n*/ {
      id: 'health.workers.busy',
      message: '{busy, plural, one {One worker is at work.} other {# workers are at work.}}',
    },
    values: { busy },
  };
  return { verdict: 'good', sentence };
}
