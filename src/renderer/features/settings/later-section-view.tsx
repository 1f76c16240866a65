/** What will be set here once the feature is there: said, without controls that do nothing. */
import { useLingui } from '@lingui/react';
import type { Message } from '../../../shared/std/message.ts';
import classes from './settings.module.css';

export type LaterId = 'sources' | 'mail';

const laterWords: Readonly<Record<LaterId, Message>> = {
  sources: /*i18n*/ {
    id: 'settings.sources.later',
    message:
      'Which places are searched for postings, and how often each may be asked, will be set here. None is asked today.',
  },
  mail: /*i18n*/ {
    id: 'settings.mail.later',
    message:
      'The mailbox that the digest and news of your search are sent with, and the addresses that other programs of yours are told at, will be set here. Nothing is sent today.',
  },
};

export function LaterSection({ id }: { readonly id: LaterId }) {
  const { i18n } = useLingui();
  return (
    <>
      <p>{i18n.t(laterWords[id])}</p>
      <p className={classes.remark}>
        {i18n.t({ id: 'settings.later', message: 'It comes with a later version.' })}
      </p>
    </>
  );
}
