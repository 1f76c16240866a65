/** A job that asks whether something may be sent: one button, and what it would send behind it. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { defaultBudget } from '../../../shared/domain/models/budget.ts';
import { useApi } from '../../api/api-context.tsx';
import { type ConsentAnswer, ConsentDialog } from './consent-dialog-view.tsx';
import classes from './models.module.css';

interface ConsentQuestionProps {
  readonly job: Pick<JobView, 'id' | 'label'>;
  readonly onAnswer: (answer: ConsentAnswer) => void;
}

export function ConsentQuestion({ job, onAnswer }: ConsentQuestionProps) {
  const { i18n } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  const { id, label } = job;
  const { queries } = useApi();
  const { data: setup } = useQuery({ ...queries.models.get.queryOptions(), enabled: isOpen });
  const {
    data: preview,
    isError,
    isFetching,
    refetch,
  } = useQuery({
    ...queries.models.preview.queryOptions({ input: { jobId: id } }),
    enabled: isOpen,
    // It holds a document: kept no longer than it is looked at.
    ...{ gcTime: 0, refetchOnMount: 'always' },
  });
  const look = (): void => {
    setIsOpen(true);
    if (isError) void refetch();
  };
  return (
    <div className={classes.buttons}>
      <Button
        variant="light"
        size="compact-sm"
        loading={isOpen && isFetching && !preview}
        aria-haspopup="dialog"
        aria-label={i18n.t({
          id: 'consent.look-named',
          message: 'See what would be sent: {label}',
          values: { label },
        })}
        onClick={look}
      >
        {i18n.t({ id: 'consent.look', message: 'See what would be sent' })}
      </Button>
      <span role="status">
        {isOpen &&
          isError &&
          !isFetching &&
          i18n.t({
            id: 'consent.failed',
            message: 'It cannot be shown just now, so nothing is sent. Try it again.',
          })}
      </span>
      {isOpen && preview && (
        <ConsentDialog
          preview={preview}
          currency={setup?.budget.currency ?? defaultBudget.currency}
          label={label}
          onClose={() => setIsOpen(false)}
          onAnswer={(answer) => {
            setIsOpen(false);
            onAnswer(answer);
          }}
        />
      )}
    </div>
  );
}
