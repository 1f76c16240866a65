/** The whole résumé as a form. */
import { useLingui } from '@lingui/react';
import { type FocusEvent, type KeyboardEvent, useMemo } from 'react';
import type { DraftResume } from '../../../shared/domain/draft-resume.ts';
import { findProblems } from '../../../shared/domain/resume-problem.ts';
import type { Edit } from './edit-history.ts';
import { EditorProvider } from './editor-context.tsx';
import classes from './editor-form.module.css';
import { FieldInput } from './field-input-view.tsx';
import { basicsFields, basicsTitle, sections } from './field-table.ts';
import { SectionForm } from './section-form-view.tsx';

interface EditorFormProps {
  readonly resume: DraftResume;
  readonly onEdit: (edit: Edit) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** The JSON Pointer of the field that the focus came to. */
  readonly onField: (pointer: string) => void;
  readonly onLeaveField: () => void;
}

export function EditorForm(props: EditorFormProps) {
  const { resume, onEdit, onUndo, onRedo, onField, onLeaveField } = props;
  const { i18n } = useLingui();
  const desk = useMemo(() => {
    const problems = new Map(findProblems(resume).map(({ pointer, code }) => [pointer, code]));
    return { resume, problems, edit: onEdit };
  }, [resume, onEdit]);
  const title = i18n.t(basicsTitle);

  function handleKey(event: KeyboardEvent): void {
    const act = historyKey(event);
    if (act === null) return;
    // The browser's own undo knows one field only, and not what was moved or removed.
    event.preventDefault();
    event.stopPropagation();
    if (act === 'undo') onUndo();
    else onRedo();
  }

  function handleFocus(event: FocusEvent<HTMLElement>): void {
    const { mark } = event.target.dataset;
    if (mark?.startsWith('/')) onField(mark.split(':')[0] ?? '');
  }

  return (
    <EditorProvider value={desk}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and focus of the fields inside */}
      <div
        className={classes.form}
        onKeyDownCapture={handleKey}
        onFocus={handleFocus}
        onBlur={onLeaveField}
      >
        <section className={classes.section} aria-label={title} id="section/basics">
          <h2 className={classes.sectionTitle}>{title}</h2>
          <div className={classes.fields}>
            {basicsFields.map((spec) => (
              <FieldInput key={spec.key} spec={spec} pointer={`/basics/${spec.key}`} />
            ))}
          </div>
        </section>
        {sections.map((section) => (
          <SectionForm key={section.pointer} section={section} />
        ))}
      </div>
    </EditorProvider>
  );
}

function historyKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}
