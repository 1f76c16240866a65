/** Says that something could not be fetched, and lets one try again. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { Notice } from './notice.tsx';

export function LoadProblem({ onRetry }: { readonly onRetry: () => void }) {
  const { i18n } = useLingui();
  return (
    <Notice
      tone="bad"
      icon={<IconPlugConnectedX size={18} aria-hidden="true" />}
      action={
        <Button size="compact-sm" variant="subtle" onClick={onRetry}>
          {i18n.t({ id: 'load.retry', message: 'Ask again' })}
        </Button>
      }
    >
      {i18n.t({ id: 'load.problem', message: 'This could not be fetched just now.' })}
    </Notice>
  );
}
