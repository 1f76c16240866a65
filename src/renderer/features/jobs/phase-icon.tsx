/** The sign of a phase. Its words always stand beside it. */
import {
  IconAlertTriangle,
  IconCheck,
  IconCircleDashed,
  IconCircleOff,
  IconHourglass,
} from '@tabler/icons-react';
import type { JobPhase } from './job-phase.ts';
import classes from './phase-icon.module.css';

const icons = {
  queued: IconCircleDashed,
  waiting: IconHourglass,
  cancelled: IconCircleOff,
  done: IconCheck,
  failed: IconAlertTriangle,
} as const;

export function PhaseIcon({ phase }: { readonly phase: JobPhase }) {
  if (phase === 'running' || phase === 'cancelling') {
    return <span className={classes.lamp} data-phase={phase} aria-hidden="true" />;
  }
  const Icon = icons[phase];
  return (
    <span className={classes.icon} data-phase={phase} aria-hidden="true">
      <Icon size={18} stroke={1.7} />
    </span>
  );
}
