/** The steps of a run on one line of time. */
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Story } from '../../../../shared/contract/metrics.ts';
import { isFinalJobState } from '../../../../shared/domain/job-state.ts';
import { useNow } from '../../../ui/use-now.ts';
import classes from './run.module.css';
import { createTimeScale } from './time-scale.ts';
import { toTimeline } from './timeline.ts';
import { TimelineTable } from './timeline-table.tsx';
import { TimelineTools } from './timeline-tools-view.tsx';
import { type View, wholeView } from './timeline-view.ts';

export function RunSteps({ story }: { readonly story: Story }) {
  const { i18n } = useLingui();
  const isFinal = isFinalJobState(story.job.state);
  const now = useNow(isFinal ? null : 1_000);
  const [view, setView] = useState<View>(wholeView);
  const timeline = toTimeline(story, now);
  const scale = createTimeScale(timeline.whole, timeline.waits);
  return (
    <section className={classes.section} aria-labelledby="run-steps">
      <div className={classes.sectionHead}>
        <h2 id="run-steps" className={classes.heading}>
          {i18n.t({ id: 'run.steps', message: 'Steps' })}
        </h2>
        <TimelineTools view={view} onView={setView} />
      </div>
      <TimelineTable story={story} timeline={timeline} scale={scale} view={view} />
      {scale.cuts.length > 0 && (
        <p className={classes.dim}>
          {i18n.t({
            id: 'run.steps.cut',
            message: 'Long waits are drawn shorter than they were (the hatched stretches).',
          })}
        </p>
      )}
    </section>
  );
}
