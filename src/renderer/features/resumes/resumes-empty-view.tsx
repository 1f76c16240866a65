/** The first thing a new user sees: what to bring, what happens to it, and how. */
import { useLingui } from '@lingui/react';
import { Kbd } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LampOverPage } from '../../ui/lamp-over-page.tsx';
import classes from './resumes-empty.module.css';

interface ResumesEmptyProps {
  readonly openButton: ReactNode;
  readonly writeButton: ReactNode;
}

export function ResumesEmpty({ openButton, writeButton }: ResumesEmptyProps) {
  const { i18n } = useLingui();
  return (
    <EmptyState
      art={<LampOverPage />}
      title={i18n.t({ id: 'resumes.empty.title', message: 'Drop your résumé here' })}
      action={
        <div className={classes.ways}>
          {openButton}
          <p className={classes.keys}>
            {i18n.t({ id: 'resumes.empty.or', message: 'or press' })} <Kbd>{modifierKey()}</Kbd>{' '}
            <Kbd>O</Kbd>
          </p>
          {writeButton}
        </div>
      }
    >
      <p className={classes.text}>
        {i18n.t({
          id: 'resumes.empty.text',
          message:
            'PDF, Word, OpenDocument, RTF, a web page, text, even a scan. Nightshift reads it into a structured résumé, tells you how sure it is, and shows it beside the page.',
        })}
      </p>
      <p className={classes.text}>
        {i18n.t({
          id: 'resumes.empty.local',
          message: 'No account, no network: it is read on this computer.',
        })}
      </p>
    </EmptyState>
  );
}

function modifierKey(): string {
  return navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl';
}
