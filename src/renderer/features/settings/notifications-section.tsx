/** What the user is told by notifications of the system, and when. */
import { useLingui } from '@lingui/react';
import { Switch } from '@mantine/core';
import {
  defaultNotificationSettings,
  type NotificationSettings,
} from '../../../shared/domain/notification-settings.ts';
import { NotificationPermissionNotice } from './notification-permission.tsx';
import {
  type NotificationSwitch,
  notificationSwitches,
  notificationWords,
} from './notification-words.ts';
import { QuietHours } from './quiet-hours.tsx';
import { useSaving } from './saving.tsx';
import { SettingRow } from './setting-row-view.tsx';
import classes from './settings.module.css';
import { useSettings } from './use-settings.ts';

export function NotificationsSection() {
  const { i18n } = useLingui();
  const { settings, set } = useSettings();
  if (!settings) return null;
  const { notifications } = settings;
  const change = (id: string, title: string, part: Partial<NotificationSettings>): void =>
    void set({ id, title }, { notifications: { ...notifications, ...part } });
  return (
    <>
      <p className={classes.remark}>
        {i18n.t({
          id: 'settings.notifications.intro',
          message:
            'Notifications come only while you look at something else. Everything they tell stands in the window too.',
        })}
      </p>
      <NotificationPermissionNotice />
      {notificationSwitches.map((name) => (
        <NotificationRow key={name} name={name} value={notifications} onChange={change} />
      ))}
      <QuietHours value={notifications.quietHours} onChange={change} />
    </>
  );
}

interface NotificationRowProps {
  readonly name: NotificationSwitch;
  readonly value: NotificationSettings;
  readonly onChange: (id: string, title: string, part: Partial<NotificationSettings>) => void;
}

function NotificationRow({ name, value, onChange }: NotificationRowProps) {
  const { i18n } = useLingui();
  const { stateOf } = useSaving();
  const { title, effect } = notificationWords[name];
  const id = `notifications.${name}`;
  const put = (isOn: boolean): void => onChange(id, i18n.t(title), { [name]: isOn });
  const usual = defaultNotificationSettings[name];
  return (
    <SettingRow
      look="switch"
      id={id}
      title={i18n.t(title)}
      effect={i18n.t(effect)}
      defaultText={
        usual
          ? i18n.t({ id: 'settings.on', message: 'on' })
          : i18n.t({ id: 'settings.off', message: 'off' })
      }
      isDefault={value[name] === usual}
      state={stateOf(id)}
      onReset={() => put(usual)}
    >
      {({ labelId, hintId }) => (
        <Switch
          id={id}
          checked={value[name]}
          onChange={(event) => put(event.currentTarget.checked)}
          aria-labelledby={labelId}
          aria-describedby={hintId}
        />
      )}
    </SettingRow>
  );
}
