/** The one fixed sign of work: a ring with how many and how far; a still sign when all is quiet. */
import { useLingui } from '@lingui/react';
import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { useFormats } from '../../i18n/use-formats.ts';
import { ProgressRing } from '../../ui/progress-ring.tsx';
import classes from './job-indicator.module.css';

interface JobIndicatorProps extends ComponentPropsWithRef<'button'> {
  readonly count: number;
  /** 0–100; null while nothing is to be done. */
  readonly progress: number | null;
  /** How many jobs wait for an answer. */
  readonly asking: number;
  readonly hasUnseenFailure: boolean;
  readonly isOpen: boolean;
}

export function JobIndicator(props: JobIndicatorProps) {
  const { count, progress, asking, hasUnseenFailure, isOpen, className, ...target } = props;
  const { i18n } = useLingui();
  const formats = useFormats();
  const isBusy = count > 0;
  const percent = formats.percent(progress ?? 0);
  const state = isBusy
    ? i18n.t({
        id: 'indicator.busy',
        message: '{count, plural, one {# job} other {# jobs}}, {percent} done',
        values: { count, percent },
      })
    : i18n.t({ id: 'indicator.quiet', message: 'Job tray, all quiet' });
  const failure = i18n.t({ id: 'indicator.failure', message: 'something failed' });
  const question = i18n.t({
    id: 'indicator.asking',
    message: '{asking, plural, one {# needs you} other {# need you}}',
    values: { asking },
  });
  const words = [state, ...(asking > 0 ? [question] : []), ...(hasUnseenFailure ? [failure] : [])];
  return (
    <UnstyledButton
      {...target}
      className={`${classes.indicator} ${className ?? ''}`}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      data-busy={isBusy || undefined}
    >
      {isBusy ? (
        <ProgressRing value={progress} />
      ) : (
        <IconStack2 size={20} stroke={1.7} aria-hidden="true" />
      )}
      {isBusy && (
        <span className={classes.words} aria-hidden="true">
          <span className={classes.count}>{count}</span>
          <span className={classes.percent}>{percent}</span>
        </span>
      )}
      <VisuallyHidden>{words.join(', ')}</VisuallyHidden>
      {(hasUnseenFailure || asking > 0) && <span className={classes.badge} />}
    </UnstyledButton>
  );
}
