/** What happened, and the jobs that it started. */
import { useLingui } from '@lingui/react';
import { useDocumentTitle } from '../../ui/use-document-title.ts';

export function EventsScreen() {
  const { i18n } = useLingui();
  useDocumentTitle(i18n.t({ id: 'activity.tab.events', message: 'Events' }));
  return (
    <p>
      {i18n.t({
        id: 'health.events.about',
        message: 'What happened, and the jobs that it started.',
      })}
    </p>
  );
}
