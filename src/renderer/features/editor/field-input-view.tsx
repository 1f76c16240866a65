/** One field of the form, by its kind. It takes whatever is typed and says what is wrong with it. */
import { useLingui } from '@lingui/react';
import { Textarea, TextInput } from '@mantine/core';
import { maxTextLength } from '../../../shared/domain/max-text-length.ts';
import { readAt } from '../../../shared/std/read-at.ts';
import { DateInput } from './date-input-view.tsx';
import { useEditorDesk } from './editor-context.tsx';
import classes from './editor-form.module.css';
import type { FieldSpec } from './field-table.ts';
import { PointsInput } from './points-input-view.tsx';
import { problemSentences } from './problem-sentences.ts';
import { joinWords, splitWords } from './split-words.ts';

interface FieldInputProps {
  readonly spec: FieldSpec;
  readonly pointer: string;
}

export function FieldInput({ spec, pointer }: FieldInputProps) {
  const { i18n } = useLingui();
  const { resume, problems, edit } = useEditorDesk();
  const value = readAt(resume, pointer);
  const problem = problems.get(pointer);
  const error = problem && i18n.t(problemSentences[problem]);
  const label = i18n.t(spec.label);
  const set = (next: string | readonly string[] | undefined) =>
    edit({ type: 'set', pointer, value: next });
  const text = typeof value === 'string' ? value : '';
  const words = Array.isArray(value) ? value.map(String) : [];
  switch (spec.kind) {
    case 'line':
      return (
        <TextInput
          label={label}
          value={text}
          maxLength={maxTextLength}
          error={error}
          data-mark={pointer}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    case 'lines':
      return (
        <Textarea
          className={classes.wide}
          classNames={{ input: classes.paragraph }}
          label={label}
          value={text}
          maxLength={maxTextLength}
          rows={3}
          data-mark={pointer}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    case 'date':
    case 'end':
      return (
        <DateInput
          label={label}
          pointer={pointer}
          value={typeof value === 'string' ? value : undefined}
          mayGoOn={spec.kind === 'end'}
          error={error}
          onChange={set}
        />
      );
    case 'words':
      return (
        <TextInput
          className={classes.wide}
          label={label}
          description={i18n.t({ id: 'editor.words.hint', message: 'Separated by commas' })}
          value={joinWords(words)}
          maxLength={maxTextLength}
          data-mark={pointer}
          onChange={(event) => set(splitWords(event.currentTarget.value))}
        />
      );
    case 'points':
      return <PointsInput label={label} pointer={pointer} points={words} />;
  }
}
