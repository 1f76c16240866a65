/** Offers a notification, at the moment when somebody waits for something long. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Notice } from '../../ui/notice.tsx';

interface NotifyOfferProps {
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

export function NotifyOffer({ onAccept, onDecline }: NotifyOfferProps) {
  const { i18n } = useLingui();
  return (
    <Notice
      tone="lamp"
      icon={<IconBell size={18} aria-hidden="true" />}
      action={
        <>
          <Button size="compact-sm" onClick={onAccept}>
            {i18n.t({ id: 'notify.accept', message: 'Notify me' })}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={onDecline}>
            {i18n.t({ id: 'notify.decline', message: 'No, thanks' })}
          </Button>
        </>
      }
    >
      {i18n.t({
        id: 'notify.offer',
        message: 'This takes a while. Be told when it is done, even with this window away?',
      })}
    </Notice>
  );
}
