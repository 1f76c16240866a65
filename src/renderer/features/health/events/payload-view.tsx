/** What an event carries, as JSON: the beginning of it, and the rest where it is wanted. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from './events.module.css';

/** As much as reads at a glance. */
const shownCharacters = 600;

export function Payload({ payload }: { readonly payload: unknown }) {
  const { i18n } = useLingui();
  const [isWhole, setIsWhole] = useState(false);
  const text = JSON.stringify(payload, null, 2) ?? 'null';
  const isLong = text.length > shownCharacters;
  return (
    <>
      {/* Wide lines scroll, and so must be reached by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by the arrow keys. */}
      <pre className={classes.payload} dir="ltr" tabIndex={0}>
        {isLong && !isWhole ? `${text.slice(0, shownCharacters)}…` : text}
      </pre>
      {isLong && (
        <Button variant="subtle" size="compact-sm" onClick={() => setIsWhole(!isWhole)}>
          {isWhole
            ? i18n.t({ id: 'event.payload.less', message: 'Show less' })
            : i18n.t({ id: 'event.payload.all', message: 'Show all of it' })}
        </Button>
      )}
    </>
  );
}
