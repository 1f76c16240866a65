/** What has happened, in words: one row a type of event. */
import type { DomainEventType } from '../../../../shared/domain/domain-event.ts';
import type { Message } from '../../../../shared/std/message.ts';

export const eventWords: Readonly<Record<DomainEventType, Message>> = {
  'resume.uploaded': /*i18n*/ { id: 'event.resume.uploaded', message: 'A résumé was handed over' },
  'resume.parsed': /*i18n*/ { id: 'event.resume.parsed', message: 'A résumé was read' },
  'profile.changed': /*i18n*/ { id: 'event.profile.changed', message: 'The profile changed' },
  'discovery.requested': /*i18n*/ {
    id: 'event.discovery.requested',
    message: 'New postings were asked for',
  },
  'posting.saved': /*i18n*/ { id: 'event.posting.saved', message: 'A posting was saved' },
  'feedback.given': /*i18n*/ { id: 'event.feedback.given', message: 'A posting was judged' },
  'generation.requested': /*i18n*/ {
    id: 'event.generation.requested',
    message: 'Documents were asked for',
  },
  'document.ready': /*i18n*/ { id: 'event.document.ready', message: 'A document is ready' },
  'transcript.parsed': /*i18n*/ {
    id: 'event.transcript.parsed',
    message: 'A transcript was read',
  },
  'job.completed': /*i18n*/ { id: 'event.job.completed', message: 'A job was done' },
  'job.failed': /*i18n*/ { id: 'event.job.failed', message: 'A job failed' },
  'digest.sent': /*i18n*/ { id: 'event.digest.sent', message: 'A digest was sent' },
};
