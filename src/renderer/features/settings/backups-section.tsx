/** Backups: when the last one was made, how many are kept, where they are, and one more now. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { keptBackups } from '../../../shared/domain/backup.ts';
import { useApi } from '../../api/api-context.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useNow } from '../../ui/use-now.ts';
import { phaseWords } from '../jobs/job-words.ts';
import { useJob } from '../jobs/use-job.ts';
import { FactList } from './fact-list-view.tsx';
import classes from './settings.module.css';

export function BackupsSection() {
  const { i18n } = useLingui();
  const formats = useFormats();
  const now = useNow(60_000);
  const { client, queries } = useApi();
  const { data: backups } = useQuery({
    ...queries.backups.list.queryOptions(),
    refetchOnMount: 'always',
  });
  const { data: place } = useQuery(queries.settings.data.queryOptions());
  const { job, start, isDone, isFailed, phase } = useBackupJob();
  const newest = backups?.backups[0];
  const isBusy = phase !== 'idle' && !isDone && !isFailed && phase !== 'gone';
  return (
    <>
      <FactList
        facts={[
          [
            i18n.t({ id: 'settings.backups.last', message: 'The last one' }),
            newest
              ? formats.moment(newest.at, now)
              : i18n.t({ id: 'settings.backups.none', message: 'There is none yet.' }),
          ],
          [
            i18n.t({ id: 'settings.backups.count', message: 'There are' }),
            backups && i18n.number(backups.backups.length),
          ],
          [
            i18n.t({ id: 'settings.backups.kept', message: 'Kept are' }),
            i18n.t({
              id: 'settings.backups.rule',
              message:
                'the last {ofToday} of today, the last of each earlier day, and {inAll} in all. One is made every quarter of an hour in which something changed, and before an update changes the data.',
              values: keptBackups,
            }),
          ],
          [i18n.t({ id: 'settings.backups.where', message: 'Where' }), place?.backupFolder],
        ]}
      />
      <div className={classes.acts}>
        <Button
          variant="default"
          loading={isBusy}
          onClick={() => void start(() => client.backups.make()).catch(() => {})}
        >
          {i18n.t({ id: 'settings.backups.make', message: 'Back up now' })}
        </Button>
        <span role="status">{job && i18n.t(phaseWords[jobPhaseOf(phase)])}</span>
      </div>
      <p className={classes.remark}>
        {i18n.t({
          id: 'settings.backups.restore',
          message:
            'Going back to one needs Nightshift closed: “nightshift restore” on the command line lists them and puts one in place.',
        })}{' '}
        <Link to="/activity/health">
          {i18n.t({ id: 'settings.backups.link', message: 'See all backups' })}
        </Link>
      </p>
    </>
  );
}

type Phase = ReturnType<typeof useJob>['phase'];

function jobPhaseOf(phase: Phase): keyof typeof phaseWords {
  return phase === 'idle' || phase === 'starting' || phase === 'gone' ? 'queued' : phase;
}

/** Asks for the list again once the new one is there. */
function useBackupJob() {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  const followed = useJob();
  const { isDone } = followed;
  useEffect(() => {
    if (isDone) void queryClient.invalidateQueries({ queryKey: queries.backups.key() });
  }, [isDone, queryClient, queries]);
  return followed;
}
