/** A list of sentences, each with a line of its own, to be added, moved and taken away. */
import { useLingui } from '@lingui/react';
import { Button, Input, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { maxTextLength } from '../../../shared/domain/max-text-length.ts';
import { useEditorDesk } from './editor-context.tsx';
import classes from './editor-form.module.css';
import { ItemButtons } from './item-buttons-view.tsx';
import { movedByKey } from './moved-by-key.ts';
import { useListEdits } from './use-list-edits.ts';

interface PointsInputProps {
  readonly label: string;
  readonly pointer: string;
  readonly points: readonly string[];
}

export function PointsInput({ label, pointer, points }: PointsInputProps) {
  const { i18n } = useLingui();
  const { edit } = useEditorDesk();
  const { insert, remove, move } = useListEdits(pointer, points.length);
  const adder = `${pointer}:add`;

  function handleKey(event: KeyboardEvent, index: number): void {
    const by = movedByKey(event);
    if (by !== 0) {
      move(index, by);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      insert(index + 1, '', '');
    } else if (event.key === 'Backspace' && points[index] === '') {
      remove(index, index > 0 ? `${pointer}/${index - 1}` : adder);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <fieldset className={classes.points}>
      <Input.Label component="legend">{label}</Input.Label>
      {points.map((point, index) => {
        const name = `${label} ${index + 1}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are what their place says, all state is outside
          <div key={index} className={classes.point}>
            <Textarea
              classNames={{ root: classes.pointText, input: classes.paragraph }}
              aria-label={name}
              rows={1}
              value={point}
              maxLength={maxTextLength}
              data-mark={`${pointer}/${index}`}
              onKeyDown={(event) => handleKey(event, index)}
              onChange={(event) =>
                edit({
                  type: 'set',
                  pointer: `${pointer}/${index}`,
                  value: event.currentTarget.value,
                })
              }
            />
            <ItemButtons
              pointer={`${pointer}/${index}`}
              name={name}
              isFirst={index === 0}
              isLast={index === points.length - 1}
              onMove={(by) => move(index, by)}
              onRemove={() => remove(index, adder)}
            />
          </div>
        );
      })}
      <Button
        className={classes.add}
        variant="subtle"
        size="compact-sm"
        data-mark={adder}
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        onClick={() => insert(points.length, '', '')}
      >
        {i18n.t({ id: 'editor.points.add', message: 'Add a line' })}
      </Button>
    </fieldset>
  );
}
