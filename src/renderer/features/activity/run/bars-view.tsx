/** The bars of one row. What they say stands in words beside them. */

import type { TimeScale } from './time-scale.ts';
import classes from './timeline.module.css';
import type { Bar } from './timeline.ts';
import { inView, type View } from './timeline-view.ts';

interface BarsProps {
  readonly bars: readonly Bar[];
  readonly scale: TimeScale;
  readonly view: View;
}

/** Hundreds of pages side by side are no more than this many marks. */
const mostBars = 400;

export function Bars({ bars, scale, view }: BarsProps) {
  return (
    <div className={classes.bars}>
      {bars.slice(0, mostBars).map(({ from, to, tone }, index) => {
        const place = inView(view, { from: scale.place(from), to: scale.place(to) });
        if (place === null) return null;
        const isCut = scale.cuts.some((cut) => cut.from === from && cut.to === to);
        return (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity and no state
            key={index}
            className={classes.bar}
            data-tone={tone}
            data-cut={isCut || undefined}
            style={{ insetInlineStart: `${place.start}%`, width: `max(3px, ${place.size}%)` }}
          />
        );
      })}
    </div>
  );
}
