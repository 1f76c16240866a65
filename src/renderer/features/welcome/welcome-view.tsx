/** The very first screen: bring a résumé, or look around with sample data. Nothing has to be set up. */
import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LampOverPage } from '../../ui/lamp-over-page.tsx';
import classes from './welcome.module.css';

interface WelcomeProps {
  readonly openButton: ReactNode;
  readonly folderButton: ReactNode;
  readonly sampleButton: ReactNode;
  readonly writeButton: ReactNode;
}

export function Welcome({ openButton, folderButton, sampleButton, writeButton }: WelcomeProps) {
  const { i18n } = useLingui();
  return (
    <EmptyState
      art={<LampOverPage />}
      title={i18n.t({ id: 'welcome.title', message: 'Start with your résumé' })}
      action={
        <div className={classes.ways}>
          {openButton}
          {sampleButton}
          <div className={classes.others}>
            {folderButton}
            {writeButton}
          </div>
        </div>
      }
    >
      <p className={classes.text}>
        {i18n.t({
          id: 'welcome.text',
          message:
            'Drop it anywhere on this window: a PDF, a Word file, even a photo of the page. Nightshift reads it while you do something else.',
        })}
      </p>
      <p className={classes.text}>
        {i18n.t({
          id: 'welcome.local',
          message: 'There is no account and no key, and nothing leaves this computer.',
        })}
      </p>
    </EmptyState>
  );
}
