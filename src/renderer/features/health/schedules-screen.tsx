/** What is queued by itself, and when. */
import { useLingui } from '@lingui/react';
import { useDocumentTitle } from '../../ui/use-document-title.ts';

export function SchedulesScreen() {
  const { i18n } = useLingui();
  useDocumentTitle(i18n.t({ id: 'activity.tab.schedules', message: 'Schedules' }));
  return (
    <p>
      {i18n.t({ id: 'health.schedules.about', message: 'What is queued by itself, and when.' })}
    </p>
  );
}
