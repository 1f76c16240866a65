/** The backups: what there is, one more now, and how to go back to one. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconDatabaseExport } from '@tabler/icons-react';
import { keptBackups } from '../../../shared/domain/backup.ts';
import { LiveRegion } from '../../ui/live-region.tsx';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { useNow } from '../../ui/use-now.ts';
import { useCommands } from '../commands/commands-provider.tsx';
import { BackupList } from './backups/backup-list-view.tsx';
import { RestorePanel } from './backups/restore-panel-view.tsx';
import { useBackups } from './backups/use-backups.ts';
import { Busy } from './busy-view.tsx';
import { HealthNav } from './health-nav-view.tsx';
import panel from './panel.module.css';
import { Panel } from './panel-view.tsx';

const renewMs = 30_000;

export function BackupsScreen() {
  const { i18n } = useLingui();
  useDocumentTitle(i18n.t({ id: 'health.part.backups', message: 'Backups' }));
  const now = useNow(renewMs);
  const { list, place, openFolder, make, isMaking, phase } = useBackups();
  const makeWords = i18n.t({ id: 'backup.make', message: 'Back up now' });
  useCommands([
    {
      ...({ id: 'here.back-up', group: 'here', title: makeWords, run: make } as const),
      ...{ Icon: IconDatabaseExport, isAvailable: !isMaking },
    },
  ]);
  const { data, isPending, isError, refetch } = list;
  const failed = i18n.t({
    id: 'backup.failed',
    message: 'The backup could not be made. Activity tells why.',
  });
  const done = i18n.t({ id: 'backup.done', message: 'The backup is made, and passed its check.' });
  return (
    <>
      <HealthNav />
      <Panel
        title={i18n.t({ id: 'health.part.backups', message: 'Backups' })}
        about={i18n.t({
          id: 'backup.about',
          message:
            'Made every 15 minutes in which something changed, with all files. The last {ofToday} of today are kept, the last of each day before, and {inAll} in all.',
          values: keptBackups,
        })}
        tools={
          <>
            <Button size="compact-md" loading={isMaking} onClick={make}>
              {makeWords}
            </Button>
            {place?.canOpenFolder && (
              <Button size="compact-md" variant="default" onClick={openFolder}>
                {i18n.t({ id: 'backup.open-folder', message: 'Open the data folder' })}
              </Button>
            )}
          </>
        }
      >
        <LiveRegion text={phase === 'done' ? done : ''} />
        {phase === 'failed' && <p role="alert">{failed}</p>}
        {isPending && <Busy rows={2} />}
        {isError && !data && <LoadProblem onRetry={() => void refetch()} />}
        {data?.backups.length === 0 && (
          <p className={panel.dim}>
            {i18n.t({
              id: 'backup.none',
              message: 'There is none yet. The first is made soon after something has changed.',
            })}
          </p>
        )}
        {place && (
          <p className={panel.dim}>
            {i18n.t({
              id: 'backup.place',
              message: 'They are in {folder}',
              values: { folder: place.backupFolder },
            })}
          </p>
        )}
        {data && data.backups.length > 0 && <BackupList backups={data.backups} now={now} />}
      </Panel>
      <RestorePanel name={data?.backups[0]?.name ?? null} folder={place?.folder} />
    </>
  );
}
