/** `settings.*`: what the user may set, and where their data is. */
import type { DataPlace } from '../services/settings/data-place.ts';
import type {
  KindPolicyDesk,
  KindRefusal,
  KindSettings,
} from '../services/settings/kind-policies.ts';
import type { NoticeTest } from '../services/settings/notice-test.ts';
import type { SettingsDesk } from '../services/settings/settings.ts';
import type { Implementer } from './implementer.ts';

export interface SettingsShelf extends Pick<SettingsDesk, 'get' | 'set' | 'reset'> {
  readonly kinds: Pick<KindPolicyDesk, 'list' | 'set' | 'reset'>;
  readonly place: Pick<DataPlace, 'look' | 'open'>;
  readonly noticeTest: Pick<NoticeTest, 'send'>;
}

interface KindErrors {
  NOT_FOUND(options: { data: { what: string } }): Error;
  CONFLICT(options: { data: { state: string } }): Error;
}

export function createSettingsRouter(os: Implementer, settings: SettingsShelf) {
  const { kinds, place, noticeTest } = settings;
  return {
    get: os.settings.get.handler(() => settings.get()),
    set: os.settings.set.handler(({ input }) => settings.set(input)),
    reset: os.settings.reset.handler(({ input: { names } }) => settings.reset(names)),
    kinds: os.settings.kinds.handler(() => ({ kinds: kinds.list().map(toView) })),
    setKind: os.settings.setKind.handler(async ({ input: { kind, changes }, errors }) =>
      accepted(await kinds.set(kind, changes), errors),
    ),
    resetKind: os.settings.resetKind.handler(async ({ input: { kind, names }, errors }) =>
      accepted(await kinds.reset(kind, names), errors),
    ),
    testNotice: os.settings.testNotice.handler(() => ({ isShown: noticeTest.send() })),
    data: os.settings.data.handler(() => place.look()),
    openFolder: os.settings.openFolder.handler(async () => ({ isOpened: await place.open() })),
  };
}

function toView(known: KindSettings) {
  return { ...known, changed: [...known.changed], fixed: [...known.fixed] };
}

function accepted(result: KindSettings | KindRefusal, errors: KindErrors) {
  if (result === 'unknown') throw errors.NOT_FOUND({ data: { what: 'kind' } });
  if (result === 'fixed') throw errors.CONFLICT({ data: { state: 'fixed' } });
  return toView(result);
}
