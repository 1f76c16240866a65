/** Shows the report of a run before it is copied. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../api/api-context.tsx';
import { LoadProblem } from '../../../ui/load-problem.tsx';
import { ScrollText } from '../../../ui/scroll-text.tsx';
import classes from './run.module.css';

interface RunReportProps {
  readonly jobId: string;
  readonly onClose: () => void;
}

export function RunReport({ jobId, onClose }: RunReportProps) {
  const { i18n } = useLingui();
  const { queries } = useApi();
  const clipboard = useClipboard({ timeout: 4_000 });
  const query = useQuery({
    ...queries.metrics.report.queryOptions({ input: { id: jobId } }),
    refetchOnMount: 'always',
  });
  if (query.isError) return <LoadProblem onRetry={() => void query.refetch()} />;
  if (!query.data) return null;
  const { text } = query.data;
  return (
    <div className={classes.rerun}>
      <p>
        {i18n.t({
          id: 'run.report.about',
          message:
            'This is all of it. File names, the text of your documents, addresses and keys are left out; nothing is sent anywhere.',
        })}
      </p>
      <ScrollText label={i18n.t({ id: 'run.report.text', message: 'The report' })}>
        {text}
      </ScrollText>
      <div className={classes.buttons}>
        <Button size="compact-md" onClick={() => clipboard.copy(text)}>
          {i18n.t({ id: 'run.report.copy', message: 'Copy' })}
        </Button>
        <Button variant="subtle" size="compact-md" onClick={onClose}>
          {i18n.t({ id: 'run.report.close', message: 'Close' })}
        </Button>
        <span role="status" className={classes.dim}>
          {clipboard.copied && i18n.t({ id: 'run.report.copied', message: 'Copied.' })}
          {clipboard.error &&
            i18n.t({
              id: 'run.report.not-copied',
              message: 'It could not be copied. Select the text and copy it by hand.',
            })}
        </span>
      </div>
    </div>
  );
}
