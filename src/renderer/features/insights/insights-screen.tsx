/** Insights: skills and the market. */
import { useLingui } from '@lingui/react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LampOverPage } from '../../ui/lamp-over-page.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';

export function InsightsScreen() {
  const { i18n } = useLingui();
  const title = i18n.t({ id: 'room.insights', message: 'Insights' });
  useDocumentTitle(title);
  return (
    <>
      <ScreenHeader title={title} />
      <EmptyState
        art={<LampOverPage />}
        title={i18n.t({ id: 'insights.empty.title', message: 'Nothing to show yet' })}
      >
        {i18n.t({
          id: 'insights.empty.text',
          message:
            'What your skills and the market look like will be shown here. That comes with a later version.',
        })}
      </EmptyState>
    </>
  );
}
