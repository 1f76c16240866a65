/** Holds the place of what is being fetched, and says so to those who do not see it. */
import { useLingui } from '@lingui/react';
import { Skeleton, VisuallyHidden } from '@mantine/core';
import classes from './busy.module.css';

export function Busy({ rows = 3 }: { readonly rows?: number }) {
  const { i18n } = useLingui();
  return (
    <div className={classes.busy} role="status">
      <VisuallyHidden>
        {i18n.t({ id: 'health.fetching', message: 'Fetching what is known' })}
      </VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike and never move.
        <Skeleton key={index} className={classes.row ?? ''} height={64} radius="md" />
      ))}
    </div>
  );
}
