/** What Today shows when there is nothing to tell. */
import { useLingui } from '@lingui/react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LampOverPage } from '../../ui/lamp-over-page.tsx';

export function QuietView() {
  const { i18n } = useLingui();
  return (
    <EmptyState art={<LampOverPage />} title={i18n.t({ id: 'today.quiet', message: 'All quiet' })}>
      {i18n.t({
        id: 'today.quiet.text',
        message: 'Nothing has happened since you last looked, and nothing needs you.',
      })}
    </EmptyState>
  );
}
