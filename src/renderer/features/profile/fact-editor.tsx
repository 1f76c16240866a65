/** The fields of one fact, changed in its place and saved as they are typed. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { ProfileFact } from '../../../shared/domain/profile/profile-fact.ts';
import { type ProfileSection, rulesOf } from '../../../shared/domain/profile/section-rules.ts';
import classes from './fact-editor.module.css';
import { FieldInput } from './field-input-view.tsx';
import { SavedLine } from './saved-line-view.tsx';
import { useFactEditor } from './use-fact-editor.ts';

interface FactEditorProps {
  readonly section: ProfileSection;
  /** Null: a new one. */
  readonly fact: ProfileFact | null;
  /** What is being changed, for those who do not see where they are. */
  readonly label: string;
  readonly onClose: () => void;
}

export function FactEditor({ section, fact, label, onClose }: FactEditorProps) {
  const { i18n } = useLingui();
  const { state, change, flush } = useFactEditor(section, fact);
  const form = useRef<HTMLFieldSetElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);

  function close(): void {
    void flush();
    onClose();
  }

  function handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  }

  return (
    <fieldset ref={form} className={classes.editor} aria-label={label} onKeyDown={handleKeyDown}>
      <div className={classes.fields}>
        {rulesOf(section).map(([name]) => (
          <FieldInput
            key={name}
            {...{ section, name }}
            field={fact?.fields.find((field) => field.name === name)}
            onChange={(values) => change({ [name]: values })}
          />
        ))}
      </div>
      <div className={classes.editorFoot}>
        <SavedLine state={state} />
        <Button size="sm" variant="light" onClick={close}>
          {i18n.t({ id: 'profile.edit.done', message: 'Done' })}
        </Button>
      </div>
    </fieldset>
  );
}
