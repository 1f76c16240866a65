/** Health: how everything is at this moment, in plain words with the numbers beside them. */
import { useLingui } from '@lingui/react';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { useNow } from '../../ui/use-now.ts';
import { HealthNav } from './health-nav-view.tsx';
import { Findings } from './state/findings.tsx';
import { WaitingPanel } from './state/waiting-panel.tsx';
import { WorkersPanel } from './state/workers-panel.tsx';

const renewMs = 10_000;

export function HealthScreen() {
  const { i18n } = useLingui();
  useDocumentTitle(i18n.t({ id: 'activity.tab.health', message: 'Health' }));
  const now = useNow(renewMs);
  return (
    <>
      <HealthNav />
      <Findings now={now} />
      <WaitingPanel now={now} />
      <WorkersPanel />
    </>
  );
}
