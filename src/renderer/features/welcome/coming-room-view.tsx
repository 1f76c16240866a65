/** A room whose content comes with a later version: what that will be, and what helps it today. */
import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Message } from '../../../shared/std/message.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import classes from './coming-room.module.css';

interface ComingRoomProps {
  readonly name: Message;
  readonly art: ReactNode;
  readonly title: Message;
  readonly text: Message;
  /** What the user can do now that will count then. */
  readonly helps: readonly { readonly words: Message; readonly path: string }[];
}

export function ComingRoom({ name, art, title, text, helps }: ComingRoomProps) {
  const { i18n } = useLingui();
  useDocumentTitle(i18n.t(name));
  return (
    <>
      <ScreenHeader title={i18n.t(name)} />
      <EmptyState art={art} title={i18n.t(title)}>
        <p className={classes.text}>{i18n.t(text)}</p>
        <p className={classes.text}>
          {i18n.t({ id: 'coming.today', message: 'What you can do for it today:' })}
        </p>
        <ul className={classes.helps}>
          {helps.map(({ words, path }) => (
            <li key={words.id}>
              <Link to={path}>{i18n.t(words)}</Link>
            </li>
          ))}
        </ul>
      </EmptyState>
    </>
  );
}
