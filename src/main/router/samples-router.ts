/** `samples.*`: the documents of invented people that come with the app. */
import type { SampleDesk } from '../services/samples/sample-desk.ts';
import type { Implementer } from './implementer.ts';
import { toImportOutcome } from './imports-router.ts';

export type SampleShelf = Pick<SampleDesk, 'add' | 'remove'>;

export function createSamplesRouter(os: Implementer, samples: SampleShelf) {
  return {
    add: os.samples.add.handler(async () => ({
      outcomes: (await samples.add()).map(toImportOutcome),
    })),
    remove: os.samples.remove.handler(() => samples.remove()),
  };
}
