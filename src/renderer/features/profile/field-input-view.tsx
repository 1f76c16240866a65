/** One field of a fact while it is being changed. What cannot be saved is said, typing is not held up. */
import { useLingui } from '@lingui/react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ProfileField } from '../../../shared/domain/profile/profile-fact.ts';
import type { ProfileSection } from '../../../shared/domain/profile/section-rules.ts';
import { DateInput } from '../editor/date-input-view.tsx';
import { dateProblem } from './date-problem.ts';
import classes from './fact-editor.module.css';
import { fieldLabel, inputKind } from './section-words.ts';

interface FieldInputProps {
  readonly section: ProfileSection;
  readonly name: string;
  /** Undefined: nothing is known of it yet. */
  readonly field: ProfileField | undefined;
  /** Null takes the user's word back. */
  readonly onChange: (values: string[] | null) => void;
}

export function FieldInput({ section, name, field, onChange }: FieldInputProps) {
  const { i18n } = useLingui();
  const kind = inputKind(section, name);
  const [text, setText] = useState(() => (field?.values ?? []).join('\n'));
  const [isOwn, setIsOwn] = useState(field?.by === 'you');
  /** Whether an empty end stands for "it goes on", not for one that is about to be typed. */
  const [isClosed, setIsClosed] = useState(name === 'endDate');
  const problem = kind === 'date' ? dateProblem(text) : null;

  function handleChange(next: string): void {
    setText(next);
    setIsOwn(true);
    if (kind !== 'date' || dateProblem(next) === null) onChange(toValues(next, kind));
  }

  /** What the résumés say: the likeliest, or all of a list. */
  const said = (field?.found ?? []).flatMap(({ text, sameAs }) => (sameAs === null ? [text] : []));

  function takeBack(): void {
    setText((kind === 'lines' ? said : said.slice(0, 1)).join('\n'));
    setIsOwn(false);
    onChange(null);
  }

  const common = {
    label: i18n.t(fieldLabel(section, name)),
    value: text,
  };
  return (
    <div className={kind === 'text' || kind === 'date' ? undefined : classes.wide}>
      {kind === 'date' && (
        <DateInput
          label={common.label}
          pointer={name}
          value={text === '' && isClosed ? undefined : text}
          mayGoOn={name === 'endDate'}
          error={problem === null ? undefined : i18n.t(problem)}
          onChange={(next) => {
            setIsClosed(next === undefined);
            handleChange(next ?? '');
          }}
        />
      )}
      {kind === 'text' && (
        <TextInput {...common} onChange={(event) => handleChange(event.currentTarget.value)} />
      )}
      {(kind === 'long' || kind === 'lines') && (
        <Textarea
          {...common}
          className={classes.paragraph}
          description={
            kind === 'lines'
              ? i18n.t({ id: 'profile.lines.hint', message: 'One on each line' })
              : undefined
          }
          rows={kind === 'lines' ? Math.max(2, text.split('\n').length) : 3}
          onChange={(event) => handleChange(event.currentTarget.value)}
        />
      )}
      {isOwn && said.length > 0 && (
        <Button size="compact-xs" variant="subtle" mt={4} onClick={takeBack}>
          {i18n.t({ id: 'profile.take-back', message: 'Back to what the résumés say' })}
        </Button>
      )}
    </div>
  );
}

function toValues(text: string, kind: ReturnType<typeof inputKind>): string[] {
  const values = kind === 'lines' ? text.split('\n') : [text];
  return values.map((value) => value.trim()).filter((value) => value !== '');
}
