import type { Story } from '../../../../shared/contract/metrics.ts';
import type { TimeScale } from './time-scale.ts';
import type { View } from './timeline-view.ts';

/** What every row of the timeline is drawn from. */
export interface TimelineProps {
  readonly story: Story;
  readonly scale: TimeScale;
  readonly view: View;
  /** The step that stands open, by its name. */
  readonly openStep: string | null;
  readonly onOpen: (step: string | null) => void;
}
