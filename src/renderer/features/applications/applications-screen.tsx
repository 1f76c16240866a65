/** Applications: what the user applied for. */
import { useLingui } from '@lingui/react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LampOverPage } from '../../ui/lamp-over-page.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';

export function ApplicationsScreen() {
  const { i18n } = useLingui();
  const title = i18n.t({ id: 'room.applications', message: 'Applications' });
  useDocumentTitle(title);
  return (
    <>
      <ScreenHeader title={title} />
      <EmptyState
        art={<LampOverPage />}
        title={i18n.t({ id: 'applications.empty.title', message: 'No applications yet' })}
      >
        {i18n.t({
          id: 'applications.empty.text',
          message:
            'What you applied for, and how it stands, will be kept here. That comes with a later version.',
        })}
      </EmptyState>
    </>
  );
}
