/** One thing to do next, for whoever has a minute. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Suggestion } from './suggestion.ts';
import classes from './today.module.css';

interface SuggestionProps {
  readonly suggestion: Suggestion;
  readonly onOpen: () => void;
}

export function SuggestionView({ suggestion, onOpen }: SuggestionProps) {
  const { i18n } = useLingui();
  const { words, reason, path } = suggestion;
  const label = i18n.t({ id: 'suggest.go', message: 'Do that' });
  const named = i18n.t({
    id: 'suggest.go-named',
    message: 'Do that: {what}',
    values: { what: i18n.t(words) },
  });
  return (
    <section className={classes.suggestion}>
      <h2 className={classes.title}>
        {i18n.t({ id: 'suggest.title', message: 'If you have a minute' })}
      </h2>
      <p className={classes.suggested}>{i18n.t(words)}</p>
      <p className={classes.dim}>{i18n.t(reason)}</p>
      {path === null ? (
        <Button size="compact-sm" variant="light" aria-label={named} onClick={onOpen}>
          {label}
        </Button>
      ) : (
        <Button component={Link} to={path} size="compact-sm" variant="light" aria-label={named}>
          {label}
        </Button>
      )}
    </section>
  );
}
