/** Changes one value in its place: Enter or leaving it keeps the change, Escape does not. */
import { useLingui } from '@lingui/react';
import { Textarea } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { maxTextLength } from '../../../shared/domain/max-text-length.ts';
import { findProblems, isBlocking } from '../../../shared/domain/resume-problem.ts';
import { setAt } from '../editor/change-tree.ts';
import { problemSentences } from '../editor/problem-sentences.ts';
import classes from './value.module.css';

interface ValueEditorProps {
  readonly at: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onClose: () => void;
}

export function ValueEditor({ at, text, onChange, onClose }: ValueEditorProps) {
  const { i18n } = useLingui();
  const [typed, setTyped] = useState(text);
  const isOver = useRef(false);
  const [problem] = findProblems(setAt({}, asFields(at), typed)).filter(isBlocking);

  function end(isKept: boolean): void {
    if (isOver.current) return;
    // Half a date is not kept; the field says why while it is open.
    const isChange = isKept && !problem && typed !== text;
    isOver.current = true;
    if (isChange) onChange(typed);
    onClose();
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') end(false);
    else if (event.key === 'Enter' && !event.shiftKey && !problem) end(true);
    else if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <Textarea
      classNames={{ root: classes.editor, input: classes.editorInput }}
      rows={1}
      inputWrapperOrder={['input', 'error', 'description']}
      autoFocus
      aria-label={i18n.t({ id: 'review.edit', message: 'Change this' })}
      description={i18n.t({ id: 'review.edit.keys', message: 'Enter keeps it, Esc does not' })}
      error={problem && i18n.t(problemSentences[problem.code])}
      value={typed}
      maxLength={maxTextLength}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={handleKey}
      onBlur={() => end(true)}
    />
  );
}

/** A place of its own for one field: indexes would need the lists that they are of. */
function asFields(pointer: string): string {
  return pointer.replaceAll(/\/(\d+)/g, '/at-$1');
}
