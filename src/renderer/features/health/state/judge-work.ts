/** Whether work goes on, judged by what keeps it from beginning. Pure. */
import type { QueueView } from '../../../../shared/contract/jobs.ts';
import type { Finding } from './finding.ts';

export function judgeWork({ trouble, pausedBy, gates }: QueueView): Finding {
  if (trouble !== null) {
    const sentence = /*i18n*/ {
      id: 'health.work.trouble',
      message: 'Nothing can be stored at present, so no work goes on.',
    };
    return { verdict: 'broken', sentence };
  }
  if (pausedBy !== null) {
    const sentence = /*i18n*/ {
      id: 'health.work.paused',
      message: 'All work is paused. Nothing new begins until you go on.',
    };
    return { verdict: 'look', sentence };
  }
  if (gates.length > 0) {
    const sentence = /*i18n*/ {
      id: 'health.work.gates',
      message: 'Some work is held up. What holds it up is told below.',
    };
    return { verdict: 'look', sentence };
  }
  const sentence = /*i18n*/ { id: 'health.work.good', message: 'Nothing holds up the work.' };
  return { verdict: 'good', sentence };
}
