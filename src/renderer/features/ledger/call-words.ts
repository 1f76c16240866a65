/** What calls were for, in words. */
import type { CallPurpose } from '../../../shared/domain/models/outward-call.ts';
import type { Message } from '../../../shared/std/message.ts';
import { modelUseWords } from '../models/model-use-words.ts';

const ofServers = {
  'model-list': /*i18n*/ { id: 'purpose.model-list', message: 'Which models there are' },
  'model-test': /*i18n*/ { id: 'purpose.model-test', message: 'Test of the connection' },
} as const;

export function purposeWords(purpose: CallPurpose): Message {
  return purpose === 'model-list' || purpose === 'model-test'
    ? ofServers[purpose]
    : modelUseWords[purpose].title;
}
