/** Fetches what a job would send, and shows it; kept no longer than it is looked at. */
import { useLingui } from '@lingui/react';
import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { defaultBudget } from '../../../shared/domain/models/budget.ts';
import { useApi } from '../../api/api-context.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ConsentDialog } from './consent-dialog-view.tsx';
import type { ConsentQuestion } from './consent-question.ts';
import classes from './models.module.css';

interface ConsentLayerProps {
  readonly question: ConsentQuestion;
  readonly onClose: () => void;
}

export function ConsentLayer({ question: { job, onAnswer }, onClose }: ConsentLayerProps) {
  const { queries } = useApi();
  const { data: setup } = useQuery(queries.models.get.queryOptions());
  const { data, isError, isFetching, refetch } = useQuery({
    ...queries.models.preview.queryOptions({ input: { jobId: job.id } }),
    gcTime: 0,
  });
  if (!data) {
    return (
      <NotYet isFailed={isError && !isFetching} onRetry={() => void refetch()} onClose={onClose} />
    );
  }
  return (
    <ConsentDialog
      preview={data}
      currency={setup?.budget.currency ?? defaultBudget.currency}
      label={job.label}
      onClose={onClose}
      onAnswer={(answer) => {
        onClose();
        onAnswer(answer);
      }}
    />
  );
}

interface NotYetProps {
  readonly isFailed: boolean;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

function NotYet({ isFailed, onRetry, onClose }: NotYetProps) {
  const { i18n } = useLingui();
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={i18n.t({ id: 'consent.payload', message: 'What would be sent' })}
    >
      <div className={classes.form} role="status">
        {isFailed ? (
          <>
            <p>
              {i18n.t({
                id: 'consent.failed',
                message: 'It cannot be shown just now, so nothing is sent.',
              })}
            </p>
            <div className={classes.ends}>
              <Button onClick={onRetry}>
                {i18n.t({ id: 'consent.retry', message: 'Try again' })}
              </Button>
            </div>
          </>
        ) : (
          <Loader
            size="sm"
            aria-label={i18n.t({ id: 'consent.fetching', message: 'Fetching what would be sent' })}
          />
        )}
      </div>
    </Dialog>
  );
}
