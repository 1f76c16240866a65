/** Postings: the advertisements that were found or given. */
import { useLingui } from '@lingui/react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LampOverPage } from '../../ui/lamp-over-page.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';

export function PostingsScreen() {
  const { i18n } = useLingui();
  const title = i18n.t({ id: 'room.postings', message: 'Postings' });
  useDocumentTitle(title);
  return (
    <>
      <ScreenHeader title={title} />
      <EmptyState
        art={<LampOverPage />}
        title={i18n.t({ id: 'postings.empty.title', message: 'No postings yet' })}
      >
        {i18n.t({
          id: 'postings.empty.text',
          message:
            'Job advertisements will be read and scored here. That comes with a later version.',
        })}
      </EmptyState>
    </>
  );
}
