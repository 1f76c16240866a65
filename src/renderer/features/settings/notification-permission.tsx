/** Whether this browser shows notifications of ours, what to do where it does not, and a test. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconBell, IconBellOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/api-context.tsx';
import { Notice } from '../../ui/notice.tsx';

type Permission = NotificationPermission | 'unsupported';

const readPermission = (): Permission =>
  'Notification' in window ? Notification.permission : 'unsupported';

export function NotificationPermissionNotice() {
  const { i18n } = useLingui();
  const { queries } = useApi();
  const { data: info } = useQuery(queries.system.info.queryOptions());
  const [permission, setPermission] = useState(readPermission);
  const ask = async (): Promise<void> => setPermission(await Notification.requestPermission());
  if (info === undefined) return null;
  // The app shows its own through the system, which has a switch for each app.
  if (info.host === 'electron') return <TestByHost />;
  switch (permission) {
    case 'granted':
      return <TestByBrowser />;
    case 'default':
      return (
        <Notice
          tone="plain"
          icon={<IconBell size={18} aria-hidden="true" />}
          action={
            <Button size="compact-md" onClick={() => void ask()}>
              {i18n.t({ id: 'permission.ask', message: 'Allow notifications' })}
            </Button>
          }
        >
          {i18n.t({
            id: 'permission.default',
            message: 'This browser has not been asked yet whether Nightshift may notify you.',
          })}
        </Notice>
      );
    case 'denied':
      return (
        <Notice tone="bad" icon={<IconBellOff size={18} aria-hidden="true" />}>
          {i18n.t({
            id: 'permission.denied',
            message:
              'This browser blocks notifications of Nightshift. To allow them, open the settings of this page at the sign before its address, and choose “Notifications”.',
          })}
        </Notice>
      );
    case 'unsupported':
      return (
        <Notice tone="plain" icon={<IconBellOff size={18} aria-hidden="true" />}>
          {i18n.t({
            id: 'permission.unsupported',
            message: 'This browser cannot show notifications.',
          })}
        </Notice>
      );
  }
}

function TestByBrowser() {
  const { i18n } = useLingui();
  const send = async (): Promise<boolean> => {
    const body = i18n.t({
      id: 'permission.test-body',
      message: 'This is a test. It looks like this when work is finished.',
    });
    new Notification('Nightshift', { body, tag: 'nightshift.test' });
    return true;
  };
  return (
    <TestNotice
      onSend={send}
      words={i18n.t({ id: 'permission.granted', message: 'This browser shows notifications.' })}
    />
  );
}

function TestByHost() {
  const { i18n } = useLingui();
  const { client } = useApi();
  return (
    <TestNotice
      onSend={async () => (await client.settings.testNotice()).isShown}
      words={i18n.t({
        id: 'permission.system',
        message: 'Your system shows them, unless its own settings say otherwise.',
      })}
    />
  );
}

interface TestNoticeProps {
  readonly words: string;
  /** Resolves to whether it could be sent. */
  readonly onSend: () => Promise<boolean>;
}

function TestNotice({ words, onSend }: TestNoticeProps) {
  const { i18n } = useLingui();
  const [isSent, setIsSent] = useState<boolean | null>(null);
  const send = (): void =>
    void onSend().then(setIsSent, () => {
      setIsSent(false);
    });
  const sentWords = i18n.t({
    id: 'permission.sent',
    message:
      'Sent. If nothing appeared, your system holds it back: look at its own settings for notifications.',
  });
  const failedWords = i18n.t({
    id: 'permission.not-sent',
    message: 'Your system takes no notifications from Nightshift.',
  });
  return (
    <Notice
      tone="plain"
      icon={<IconBell size={18} aria-hidden="true" />}
      action={
        <Button size="compact-md" variant="default" onClick={send}>
          {i18n.t({ id: 'permission.test', message: 'Send a test' })}
        </Button>
      }
    >
      <span role="status">{isSent === null ? words : isSent ? sentWords : failedWords}</span>
    </Notice>
  );
}
