/** Where the user's data is and how large, what can be done with it, and what comes later. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { DataPlaceView } from '../../../shared/contract/settings.ts';
import { useApi } from '../../api/api-context.tsx';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { useHealthFormats } from '../health/use-health-formats.ts';
import { FactList } from './fact-list-view.tsx';
import { SampleRemoval } from './sample-removal.tsx';
import classes from './settings.module.css';

export function DataSection() {
  const { i18n } = useLingui();
  const { client, queries } = useApi();
  const { data, isError, refetch } = useQuery({
    ...queries.settings.data.queryOptions(),
    refetchOnMount: 'always',
  });
  return (
    <>
      <section className={classes.card} aria-labelledby="folder-heading">
        <h3 id="folder-heading" className={classes.cardTitle}>
          {i18n.t({ id: 'data.folder', message: 'Your data folder' })}
        </h3>
        {isError && !data && <LoadProblem onRetry={() => void refetch()} />}
        <DataFacts data={data} />
        {data?.canOpenFolder && (
          <div className={classes.acts}>
            <Button variant="default" onClick={() => void client.settings.openFolder()}>
              {i18n.t({ id: 'data.open', message: 'Open the folder' })}
            </Button>
          </div>
        )}
        <p className={classes.remark}>
          {i18n.t({
            id: 'data.folder.remark',
            message:
              'Everything Nightshift keeps is in this folder, and the backups beside it. Copy it only with the app closed.',
          })}
        </p>
      </section>
      <SampleRemoval />
      <section className={classes.card} aria-labelledby="later-heading">
        <h3 id="later-heading" className={classes.cardTitle}>
          {i18n.t({ id: 'data.export', message: 'Take everything with you, or delete it' })}
        </h3>
        <p className={classes.remark}>
          {i18n.t({
            id: 'data.export.later',
            message:
              'Exporting all of it as files and JSON, and deleting all of it, come with a later version. Until then: close Nightshift, then copy or delete the two folders above.',
          })}
        </p>
      </section>
    </>
  );
}

function DataFacts({ data }: { readonly data: DataPlaceView | undefined }) {
  const { i18n } = useLingui();
  const { bytes } = useHealthFormats();
  const size = (part: keyof DataPlaceView['sizes']) => data && bytes(data.sizes[part]);
  return (
    <FactList
      facts={[
        [i18n.t({ id: 'data.where', message: 'Where' }), data?.folder],
        [i18n.t({ id: 'data.files', message: 'Your files' }), size('files')],
        [i18n.t({ id: 'data.database', message: 'Database' }), size('database')],
        [i18n.t({ id: 'data.backups', message: 'Backups' }), size('backups')],
        [i18n.t({ id: 'data.logs', message: 'Logs' }), size('logs')],
        [i18n.t({ id: 'data.other', message: 'Other' }), size('other')],
      ]}
    />
  );
}
