/** Says how many rows were cleared, for as long as that can be undone. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import classes from './cleared-line.module.css';
import { clearedWords } from './cleared-words.ts';

interface ClearedLineProps {
  readonly count: number;
  readonly onUndo: () => void;
}

export function ClearedLine({ count, onUndo }: ClearedLineProps) {
  const { i18n } = useLingui();
  return (
    <p className={classes.line} role="status">
      {i18n.t(clearedWords(count))}
      <Button
        variant="subtle"
        size="compact-sm"
        aria-keyshortcuts="Control+Z Meta+Z"
        onClick={onUndo}
      >
        {i18n.t({ id: 'cleared.undo', message: 'Undo' })}
      </Button>
    </p>
  );
}
