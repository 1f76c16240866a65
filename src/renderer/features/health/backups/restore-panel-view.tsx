/** How to go back to a backup: by the command line, while Nightshift is closed. */
import { useLingui } from '@lingui/react';
import { Panel } from '../panel-view.tsx';
import classes from './backups.module.css';

interface RestorePanelProps {
  /** Of the backup that the example takes; null: there is none yet. */
  readonly name: string | null;
  /** The data folder; undefined: not known yet. */
  readonly folder: string | undefined;
}

export function RestorePanel({ name, folder }: RestorePanelProps) {
  const { i18n } = useLingui();
  const title = i18n.t({ id: 'backup.restore', message: 'Going back to a backup' });
  return (
    <Panel
      title={title}
      about={i18n.t({
        id: 'backup.restore.about',
        message:
          'The database must be closed for it, so no window can do it. The command line does, from the folder that Nightshift is started in.',
      })}
    >
      <ol className={classes.steps}>
        <li>{i18n.t({ id: 'backup.restore.close', message: 'Quit Nightshift.' })}</li>
        <li>
          {i18n.t({
            id: 'backup.restore.run',
            message: 'Run this, with the name of the backup that you want:',
          })}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by the arrow keys. */}
          <pre className={classes.command} dir="ltr" tabIndex={0}>
            {`npm start --silent -- restore ${name ?? 'newest'}${folder ? ` --data "${folder}"` : ''}`}
          </pre>
        </li>
        <li>
          {i18n.t({
            id: 'backup.restore.start',
            message:
              'Start Nightshift again. All work is paused until you go on, and what was replaced is kept as a backup itself.',
          })}
        </li>
      </ol>
    </Panel>
  );
}
