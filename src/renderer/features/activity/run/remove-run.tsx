/** Asks before a run is forgotten: what is recorded of it cannot be had back. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useApi } from '../../../api/api-context.tsx';
import { useRunsAddress } from '../runs/use-runs-address.ts';
import classes from './run.module.css';

interface RemoveRunProps {
  readonly jobId: string;
  readonly onClose: () => void;
}

export function RemoveRun({ jobId, onClose }: RemoveRunProps) {
  const { i18n } = useLingui();
  const { client } = useApi();
  const navigate = useNavigate();
  const runsAddress = useRunsAddress();
  const removing = useMutation({
    mutationFn: () => client.jobs.remove({ id: jobId }),
    onSuccess: () => navigate(runsAddress),
  });
  return (
    <div className={classes.rerun}>
      <p>
        {i18n.t({
          id: 'run.remove.about',
          message:
            'Its steps, times and record are forgotten and cannot be had back. What it made stays.',
        })}
      </p>
      <div className={classes.buttons}>
        <Button size="compact-md" loading={removing.isPending} onClick={() => removing.mutate()}>
          {i18n.t({ id: 'run.remove.yes', message: 'Forget it' })}
        </Button>
        <Button variant="subtle" size="compact-md" onClick={onClose}>
          {i18n.t({ id: 'run.remove.no', message: 'Keep it' })}
        </Button>
      </div>
    </div>
  );
}
