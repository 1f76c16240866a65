/** The entries of one section, each with its fields, to be added, moved and taken away. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { readAt } from '../../../shared/std/read-at.ts';
import { useEditorDesk } from './editor-context.tsx';
import classes from './editor-form.module.css';
import { FieldInput } from './field-input-view.tsx';
import { nameOf } from './field-place.ts';
import type { SectionSpec } from './field-table.ts';
import { ItemButtons } from './item-buttons-view.tsx';
import { movedByKey } from './moved-by-key.ts';
import { useListEdits } from './use-list-edits.ts';

export function SectionForm({ section }: { readonly section: SectionSpec }) {
  const { i18n } = useLingui();
  const { resume } = useEditorDesk();
  const { pointer, fields } = section;
  const list = readAt(resume, pointer);
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  const { insert, remove, move } = useListEdits(pointer, entries.length);
  const adder = `${pointer}:add`;
  const title = i18n.t(section.title);

  function handleKey(event: KeyboardEvent, index: number): void {
    const by = movedByKey(event);
    if (by === 0) return;
    event.preventDefault();
    move(index, by);
  }

  return (
    <section className={classes.section} aria-label={title} id={`section${pointer}`}>
      <h2 className={classes.sectionTitle}>{title}</h2>
      {entries.map((_entry, index) => {
        const at = `${pointer}/${index}`;
        const name = nameOf(resume, at, fields) ?? `${title} ${index + 1}`;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot share its line with buttons
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: entries are what their place says, all state is outside
            key={index}
            role="group"
            aria-label={name}
            className={classes.entry}
            onKeyDown={(event) => handleKey(event, index)}
          >
            <div className={classes.entryHead}>
              <h3 className={classes.entryName}>{name}</h3>
              <ItemButtons
                pointer={at}
                name={name}
                isFirst={index === 0}
                isLast={index === entries.length - 1}
                onMove={(by) => move(index, by)}
                onRemove={() => remove(index, adder)}
              />
            </div>
            <div className={classes.fields}>
              {fields.map((spec) => (
                <FieldInput key={spec.key} spec={spec} pointer={`${at}/${spec.key}`} />
              ))}
            </div>
          </div>
        );
      })}
      <Button
        className={classes.add}
        variant="light"
        size="compact-md"
        data-mark={adder}
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        onClick={() => insert(entries.length, {}, `/${fields[0]?.key ?? ''}`)}
      >
        {i18n.t(section.add)}
      </Button>
    </section>
  );
}
