/** Jobs that failed after all their tries. */
import { useLingui } from '@lingui/react';
import { useDocumentTitle } from '../../ui/use-document-title.ts';

export function SetAsideScreen() {
  const { i18n } = useLingui();
  useDocumentTitle(i18n.t({ id: 'activity.tab.set-aside', message: 'Set aside' }));
  return (
    <p>
      {i18n.t({ id: 'health.set-aside.about', message: 'Jobs that failed after all their tries.' })}
    </p>
  );
}
