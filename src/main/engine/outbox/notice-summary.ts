/** Makes one notification of everything that is to be told at the same time. Pure. */
import {
  type Notice,
  type NoticePayload,
  noticePayloadSchema,
} from '../../../shared/domain/notice.ts';
import { deliveryIdOf } from './notice-recorder.ts';
import type { Delivery } from './outbox.ts';

/** Whether it is about a job that cannot go on without the user. */
export function isNeed({ payload }: Pick<Delivery, 'payload'>): boolean {
  return noticePayloadSchema.parse(payload).type === 'needs-you';
}

/** The name of what one matter is about; null: it is gone, or is not to be told. */
export type NameOf = (payload: NoticePayload) => string | null;

/** @param entries at least one */
export function toNotice(
  entries: readonly Pick<Delivery, 'id' | 'payload'>[],
  nameOf: NameOf,
): Notice {
  const payloads = entries.map(({ payload }) => noticePayloadSchema.parse(payload));
  const ids = entries.map(({ id }) => id);
  const [first = ''] = ids;
  const [only] = payloads.length === 1 ? payloads : [];
  return {
    id: ids.length === 1 ? first : deliveryIdOf(`notice:together:${ids.toSorted().join()}`),
    done: sum(payloads, (payload) => (payload.type === 'result' ? payload.done : 0)),
    failed: sum(payloads, failuresOf),
    needsYou: sum(payloads, (payload) => (payload.type === 'needs-you' ? 1 : 0)),
    entity: only?.type === 'result' ? only.entity : null,
    jobId: only === undefined || only.type === 'result' ? null : only.jobId,
    name: only === undefined ? null : nameOf(only),
  };
}

function failuresOf(payload: NoticePayload): number {
  if (payload.type === 'result') return payload.failed;
  return payload.type === 'failure' ? 1 : 0;
}

function sum(
  payloads: readonly NoticePayload[],
  countOf: (payload: NoticePayload) => number,
): number {
  return payloads.reduce((total, payload) => total + countOf(payload), 0);
}
