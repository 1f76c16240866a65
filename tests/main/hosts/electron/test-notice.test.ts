import { expect, it } from 'vitest';
import { createTestNotice } from '../../../../src/main/hosts/electron/test-notice.ts';
import { fakeNotifications } from '../../../support/fake-electron.ts';

it('shows one at a time', () => {
  const { Notification, shown } = fakeNotifications();
  const show = createTestNotice({ Notification: Notification as never });
  expect([show(), show()]).toEqual([true, true]);
  expect(shown).toHaveLength(2);
  expect(shown.map(({ close }) => close.mock.calls.length)).toEqual([1, 0]);
});

it('says so where the system has none', () => {
  const { Notification, shown } = fakeNotifications({ isSupported: false });
  expect(createTestNotice({ Notification: Notification as never })()).toBe(false);
  expect(shown).toEqual([]);
});
