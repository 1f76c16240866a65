/** How the workers, the database and the backups are. */
import { useLingui } from '@lingui/react';
import { useDocumentTitle } from '../../ui/use-document-title.ts';

export function HealthScreen() {
  const { i18n } = useLingui();
  useDocumentTitle(i18n.t({ id: 'activity.tab.health', message: 'Health' }));
  return (
    <p>
      {i18n.t({
        id: 'health.health.about',
        message: 'How the workers, the database and the backups are.',
      })}
    </p>
  );
}
