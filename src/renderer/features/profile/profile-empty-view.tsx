/** Before there is a profile: how it comes about. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LampOverPage } from '../../ui/lamp-over-page.tsx';
import classes from './profile.module.css';

interface ProfileEmptyProps {
  readonly openButton: ReactNode;
  readonly onWrite: () => void;
}

export function ProfileEmpty({ openButton, onWrite }: ProfileEmptyProps) {
  const { i18n } = useLingui();
  return (
    <EmptyState
      art={<LampOverPage />}
      title={i18n.t({ id: 'profile.empty.title', message: 'Your profile fills itself' })}
      action={
        <div className={classes.ways}>
          {openButton}
          <Button variant="subtle" onClick={onWrite}>
            {i18n.t({ id: 'profile.empty.write', message: 'Write it by hand' })}
          </Button>
        </div>
      }
    >
      <p className={classes.emptyText}>
        {i18n.t({
          id: 'profile.empty.text',
          message:
            'Drop a résumé anywhere, or several. What they say is gathered here once, with its sources, and where they disagree you have the last word.',
        })}
      </p>
    </EmptyState>
  );
}
