/** The hours in which nothing is told: whether, from when, until when. */
import { useLingui } from '@lingui/react';
import { Switch, TextInput } from '@mantine/core';
import {
  defaultNotificationSettings,
  type NotificationSettings,
  timeOfDaySchema,
} from '../../../shared/domain/notification-settings.ts';
import { notificationWords } from './notification-words.ts';
import { useSaving } from './saving.tsx';
import { SettingRow } from './setting-row-view.tsx';
import classes from './settings.module.css';

type Hours = NotificationSettings['quietHours'];

interface QuietHoursProps {
  readonly value: Hours;
  readonly onChange: (id: string, title: string, part: { readonly quietHours: Hours }) => void;
}

const id = 'notifications.quietHours';

export function QuietHours({ value, onChange }: QuietHoursProps) {
  const { i18n } = useLingui();
  const { stateOf } = useSaving();
  const words = notificationWords.quietHours;
  const usual = defaultNotificationSettings.quietHours;
  const title = i18n.t(words.title);
  const put = (part: Partial<Hours>): void =>
    onChange(id, title, { quietHours: { ...value, ...part } });
  const times = { from: usual.from, to: usual.to };
  return (
    <SettingRow
      id={id}
      title={title}
      effect={i18n.t(words.effect)}
      defaultText={i18n.t({
        id: 'notification.quiet.default',
        message: 'off, {from} to {to}',
        values: times,
      })}
      isDefault={JSON.stringify(value) === JSON.stringify(usual)}
      state={stateOf(id)}
      onReset={() => put(usual)}
    >
      {({ labelId, hintId }) => (
        <>
          <Switch
            id={id}
            checked={value.isOn}
            onChange={(event) => put({ isOn: event.currentTarget.checked })}
            aria-labelledby={labelId}
            aria-describedby={hintId}
          />
          <div className={classes.pair}>
            <TimeInput
              label={i18n.t({ id: 'notification.quiet.from', message: 'From' })}
              value={value.from}
              isDisabled={!value.isOn}
              onChange={(from) => put({ from })}
            />
            <TimeInput
              label={i18n.t({ id: 'notification.quiet.to', message: 'Until' })}
              value={value.to}
              isDisabled={!value.isOn}
              onChange={(to) => put({ to })}
            />
          </div>
        </>
      )}
    </SettingRow>
  );
}

interface TimeInputProps {
  readonly label: string;
  readonly value: string;
  readonly isDisabled: boolean;
  readonly onChange: (value: string) => void;
}

/** The browser's own, which writes times as the system does. Empty while it is half typed. */
function TimeInput({ label, value, isDisabled, onChange }: TimeInputProps) {
  return (
    <TextInput
      // Anew when another window has changed it.
      key={value}
      type="time"
      label={label}
      defaultValue={value}
      disabled={isDisabled}
      onBlur={({ currentTarget }) => {
        const isTime = timeOfDaySchema.safeParse(currentTarget.value).success;
        if (!isTime) currentTarget.value = value;
        else if (currentTarget.value !== value) onChange(currentTarget.value);
      }}
    />
  );
}
