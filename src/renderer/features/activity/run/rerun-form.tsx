/** Runs a job again from a step on, with what its kind lets be chosen anew. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../../api/api-context.tsx';
import { LoadProblem } from '../../../ui/load-problem.tsx';
import classes from './run.module.css';
import { SettingInput } from './setting-input-view.tsx';

interface RerunFormProps {
  readonly jobId: string;
  readonly step: string;
  /** The step in words. */
  readonly words: string;
  readonly onClose: () => void;
}

export type SettingValues = Readonly<Record<string, readonly string[] | boolean>>;

export function RerunForm({ jobId, step, words, onClose }: RerunFormProps) {
  const { i18n } = useLingui();
  const { client, queries, showJobs } = useApi();
  const navigate = useNavigate();
  const asked = useQuery({
    ...queries.jobs.settings.queryOptions({ input: { id: jobId } }),
    refetchOnMount: 'always',
  });
  const [changed, setChanged] = useState<SettingValues>({});
  const running = useMutation({
    mutationFn: () =>
      client.jobs.rerun({ id: jobId, fromStep: step, settings: toSettings(changed) }),
    onSuccess: (job) => {
      showJobs([job]);
      void navigate(`/activity/runs/${job.id}`);
    },
  });
  if (asked.isError) return <LoadProblem onRetry={() => void asked.refetch()} />;
  if (!asked.data) return null;
  const { fields, values } = asked.data;
  return (
    <form
      className={classes.rerun}
      onSubmit={(event) => {
        event.preventDefault();
        running.mutate();
      }}
    >
      <p>
        {i18n.t({
          id: 'run.again.about',
          message:
            'A new run begins with “{words}” and takes over what was finished before. This one stays as it is, so that you can compare them.',
          values: { words },
        })}
      </p>
      {fields.map((field) => (
        <SettingInput
          key={field.name}
          field={field}
          value={changed[field.name] ?? (values[field.name] as SettingValues[string] | undefined)}
          onChange={(value) => setChanged({ ...changed, [field.name]: value })}
        />
      ))}
      {running.isError && (
        <p role="alert" className={classes.bad}>
          {i18n.t({
            id: 'run.again.refused',
            message: 'It could not be run again. Its step or settings may be of an older version.',
          })}
        </p>
      )}
      <div className={classes.buttons}>
        <Button type="submit" size="compact-md" loading={running.isPending} data-autofocus>
          {i18n.t({ id: 'run.again.start', message: 'Start the new run' })}
        </Button>
        <Button variant="subtle" size="compact-md" onClick={onClose}>
          {i18n.t({ id: 'run.again.leave', message: 'Leave it' })}
        </Button>
      </div>
    </form>
  );
}

/** No language chosen leaves the choice to the app, as it was before. */
function toSettings(changed: SettingValues): Record<string, string[] | boolean> {
  const kept = Object.entries(changed).filter(
    ([, value]) => typeof value === 'boolean' || value.length > 0,
  );
  return Object.fromEntries(
    kept.map(([name, value]) => [name, typeof value === 'boolean' ? value : [...value]]),
  );
}
