/** Today: where the window opens. */
import { useLingui } from '@lingui/react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LampOverPage } from '../../ui/lamp-over-page.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';

export function TodayScreen() {
  const { i18n } = useLingui();
  const title = i18n.t({ id: 'room.today', message: 'Today' });
  useDocumentTitle(title);
  return (
    <>
      <ScreenHeader title={title} />
      <EmptyState
        art={<LampOverPage />}
        title={i18n.t({ id: 'today.empty.title', message: 'All quiet' })}
      >
        {i18n.t({
          id: 'today.empty.text',
          message:
            'Drop a résumé anywhere on this window. What becomes of it shows in the job tray.',
        })}
      </EmptyState>
    </>
  );
}
