/** The figures of the jobs, as charts with their tables. */
import { useLingui } from '@lingui/react';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { Busy } from './busy-view.tsx';
import { FailuresFigure } from './figures/failures-figure.tsx';
import { FinishedFigure } from './figures/finished-figure.tsx';
import { SuccessRates } from './figures/success-rates-view.tsx';
import { TimesFigure } from './figures/times-figure.tsx';
import { HealthNav } from './health-nav-view.tsx';
import { useMetrics } from './state/use-health.ts';

export function FiguresScreen() {
  const { i18n } = useLingui();
  useDocumentTitle(i18n.t({ id: 'health.part.figures', message: 'Figures' }));
  const { data, isPending, isError, refetch } = useMetrics();
  return (
    <>
      <HealthNav />
      {isPending && <Busy />}
      {isError && !data && <LoadProblem onRetry={() => void refetch()} />}
      {data && (
        <>
          <SuccessRates metrics={data} />
          <FinishedFigure metrics={data} />
          <TimesFigure metrics={data} what="duration" />
          <TimesFigure metrics={data} what="wait" />
          <FailuresFigure metrics={data} />
        </>
      )}
    </>
  );
}
