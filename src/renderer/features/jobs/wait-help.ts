/** Where in Settings the user can help a job that waits or failed for want of a model. Pure. */
import type { JobView } from '../../../shared/contract/jobs.ts';
import type { FailureCode } from '../../../shared/domain/failures.ts';
import type { HoldReason } from '../../../shared/domain/job-state.ts';
import type { Message } from '../../../shared/std/message.ts';

export interface WaitHelp {
  readonly path: string;
  readonly words: Message;
}

const online: WaitHelp = {
  path: '/settings/privacy#staysOffline',
  words: /*i18n*/ { id: 'help.online', message: 'Let it go online' },
};
const amount: WaitHelp = {
  path: '/settings/models#budget.day',
  words: /*i18n*/ { id: 'help.amount', message: 'Raise the amount' },
};
const price: WaitHelp = {
  path: '/settings/models#prices',
  words: /*i18n*/ { id: 'help.price', message: 'Enter the price' },
};
const other: WaitHelp = {
  path: '/settings/models',
  words: /*i18n*/ { id: 'help.other-model', message: 'Use another model' },
};
const setUp: WaitHelp = {
  path: '/settings/models',
  words: /*i18n*/ { id: 'help.models', message: 'Open Settings › Models' },
};

const ofCodes: Partial<Readonly<Record<FailureCode, WaitHelp>>> = {
  ...{ 'switched-offline': online, 'budget-used-up': amount, 'model-price-missing': price },
  ...{ 'model-server-unreachable': other, 'model-missing': other, 'model-too-slow': other },
  ...{ 'model-input-too-long': other, 'model-answer-cut': other, 'model-answer-unusable': other },
  ...{ 'model-none': setUp, 'private-host-refused': setUp, 'model-answer-too-large': setUp },
  ...{ 'provider-auth': setUp, 'provider-quota': other, 'model-consent-refused': setUp },
};

const ofReasons: Partial<Readonly<Record<HoldReason, WaitHelp>>> = {
  budget: amount,
  'model-server': other,
};

/** Null: nothing in Settings would help. */
export function helpFor(code: FailureCode): WaitHelp | null {
  return ofCodes[code] ?? null;
}

/** What a job met itself goes before what it only waits for. */
export function waitHelp({
  state,
  waitsFor,
  failure,
}: Pick<JobView, 'state' | 'waitsFor' | 'failure'>): WaitHelp | null {
  const isStuck = state === 'failed' || (state === 'pending' && waitsFor !== null);
  if (!isStuck) return null;
  const own = failure && helpFor(failure.code);
  return own ?? (waitsFor && ofReasons[waitsFor.reason]) ?? null;
}
