/** How sure a reading is, in words, with a sign of one to four bars beside them. */
import { useLingui } from '@lingui/react';
import classes from './confidence.module.css';
import { confidenceBand, confidenceWords } from './reading-words.ts';

const bars = { high: 4, good: 3, fair: 2, low: 1 } as const;

export function Confidence({ value }: { readonly value: number }) {
  const { i18n } = useLingui();
  const band = confidenceBand(value);
  return (
    <span className={classes.root} data-band={band}>
      <svg width="16" height="14" viewBox="0 0 16 14" aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <rect
            key={bar}
            className={bar <= bars[band] ? classes.on : classes.off}
            x={(bar - 1) * 4}
            y={11 - bar * 2.5}
            width="2.6"
            height={bar * 2.5 + 2}
            rx="1"
          />
        ))}
      </svg>
      {i18n.t(confidenceWords[band])}
    </span>
  );
}
