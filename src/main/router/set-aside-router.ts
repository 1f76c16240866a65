/** `setAside.*`: what failed after all its tries or was put into quarantine, by reason. */
import type { SetAsideGroup } from '../../shared/contract/set-aside.ts';
import { type FailureCode, failureCodes, failureOf } from '../../shared/domain/failures.ts';
import type { SetAsideDesk } from '../services/set-aside/set-aside-desk.ts';
import type { QueryOutput } from '../store/reader/query-list.ts';
import type { StoreReader } from '../store/reader/store-reader.ts';
import type { Implementer } from './implementer.ts';

export interface SetAsideRouterParts {
  readonly reader: Pick<StoreReader, 'run'>;
  readonly setAside: SetAsideDesk;
}

export function createSetAsideRouter(os: Implementer, { reader, setAside }: SetAsideRouterParts) {
  return {
    groups: os.setAside.groups.handler(async () => {
      const { groups } = await reader.run('set-aside-groups', {});
      return { groups: groups.map(toGroupView) };
    }),
    jobs: os.setAside.jobs.handler(({ input }) => reader.run('set-aside-jobs', input)),
    retry: os.setAside.retry.handler(async ({ input }) => ({
      retried: await setAside.retry(input),
    })),
    remove: os.setAside.remove.handler(async ({ input }) => ({
      removed: await setAside.remove(input),
    })),
  };
}

/** A code that is gone since it was stored is told as the general one; its group stays its own. */
function toGroupView(group: QueryOutput<'set-aside-groups'>['groups'][number]): SetAsideGroup {
  const known = (failureCodes as readonly string[]).includes(group.code);
  const code = known ? (group.code as FailureCode) : 'internal-error';
  const { sentence, action } = failureOf(code);
  const failure = { code, sentence: { ...sentence }, action: { ...action } };
  return { ...group, failure, isQuarantine: code === 'quarantined' };
}
