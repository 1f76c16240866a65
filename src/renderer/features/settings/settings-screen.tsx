/** Settings. */
import { useLingui } from '@lingui/react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LampOverPage } from '../../ui/lamp-over-page.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';

export function SettingsScreen() {
  const { i18n } = useLingui();
  const title = i18n.t({ id: 'room.settings', message: 'Settings' });
  useDocumentTitle(title);
  return (
    <>
      <ScreenHeader title={title} />
      <EmptyState
        art={<LampOverPage />}
        title={i18n.t({ id: 'settings.empty.title', message: 'Nothing to set yet' })}
      >
        {i18n.t({
          id: 'settings.empty.text',
          message: 'Until it is here, light and dark are chosen at the foot of the rail.',
        })}
      </EmptyState>
    </>
  );
}
