/** A job that asks whether something may be sent: leads to what that would be, word for word. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useAskConsent } from './consent-desk.tsx';
import type { ConsentQuestion } from './consent-question.ts';

export function ConsentButton({ job, onAnswer }: ConsentQuestion) {
  const { i18n } = useLingui();
  const ask = useAskConsent();
  return (
    <Button
      variant="light"
      size="compact-sm"
      aria-haspopup="dialog"
      aria-label={i18n.t({
        id: 'consent.look-named',
        message: 'See what would be sent: {label}',
        values: { label: job.label },
      })}
      onClick={() => ask({ job, onAnswer })}
    >
      {i18n.t({ id: 'consent.look', message: 'See what would be sent' })}
    </Button>
  );
}
