/** What jobs wait for, in a few words each. */
import type { HoldReason } from '../../../../shared/domain/job-state.ts';
import type { Message } from '../../../../shared/std/message.ts';

export const reasonWords: Readonly<Record<HoldReason, Message>> = {
  time: /*i18n*/ { id: 'health.reason.time', message: 'for their time' },
  slot: /*i18n*/ { id: 'health.reason.slot', message: 'for their turn' },
  'rate-limit': /*i18n*/ { id: 'health.reason.rate-limit', message: 'for a limit of speed' },
  network: /*i18n*/ { id: 'health.reason.network', message: 'for the network' },
  'model-server': /*i18n*/ { id: 'health.reason.model-server', message: 'for the model server' },
  budget: /*i18n*/ { id: 'health.reason.budget', message: 'for the budget' },
  'usage-limit': /*i18n*/ { id: 'health.reason.usage-limit', message: 'for the usage limit' },
  'disk-space': /*i18n*/ { id: 'health.reason.disk-space', message: 'for room on the disk' },
  parent: /*i18n*/ { id: 'health.reason.parent', message: 'for other jobs' },
  pause: /*i18n*/ { id: 'health.reason.pause', message: 'for the end of a pause' },
  user: /*i18n*/ { id: 'health.reason.user', message: 'for you' },
};
