/** The values that should be looked at, one at a time. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import {
  IconCheck,
  IconChevronLeft,
  IconChevronRight,
  IconEyeExclamation,
} from '@tabler/icons-react';
import { readAt } from '../../../shared/std/read-at.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { placeOf } from '../editor/field-place.ts';
import { useFieldName } from '../editor/use-field-name.ts';
import classes from './review.module.css';

interface CheckListProps {
  readonly resume: unknown;
  /** JSON Pointers, in their order. */
  readonly pointers: readonly string[];
  /** Those that a model filled in → its name. */
  readonly filled: ReadonlyMap<string, string>;
  /** The one that is looked at; null: none yet. */
  readonly current: string | null;
  readonly onCurrent: (pointer: string) => void;
  readonly onRight: (pointer: string) => void;
  readonly onEdit: (pointer: string) => void;
}

export function CheckList(props: CheckListProps) {
  const { resume, pointers, current, filled, onCurrent, onRight, onEdit } = props;
  const { i18n } = useLingui();
  const nameOf = useFieldName(resume);
  if (pointers.length === 0) return null;
  const at = Math.max(0, current === null ? 0 : pointers.indexOf(current));
  const pointer = pointers[at] ?? '';
  const model = filled.get(pointer);
  const go = (by: number) =>
    onCurrent(pointers[(at + by + pointers.length) % pointers.length] ?? pointer);
  return (
    <section className={classes.check} aria-labelledby="check-title">
      <div className={classes.checkHead}>
        <IconEyeExclamation size={18} stroke={1.7} aria-hidden="true" />
        <h2 id="check-title" className={classes.panelTitle}>
          {i18n.t({
            id: 'check.title',
            message: '{count, plural, one {# value to check} other {# values to check}}',
            values: { count: pointers.length },
          })}
        </h2>
        <span className={classes.turner}>
          <IconButton
            Icon={IconChevronLeft}
            label={i18n.t({ id: 'check.previous', message: 'Previous to check' })}
            onClick={() => go(-1)}
          />
          <IconButton
            Icon={IconChevronRight}
            label={i18n.t({ id: 'check.next', message: 'Next to check' })}
            onClick={() => go(1)}
          />
        </span>
      </div>
      <p className={classes.checked} aria-live="polite">
        <span className={classes.checkedName}>{nameOf(pointer)}</span>
        <q>{String(readAt(resume, pointer) ?? '')}</q>
        {model !== undefined && (
          <span>
            {i18n.t({
              id: 'check.filled',
              message: 'Filled in by {model}: compare it with the page.',
              values: { model },
            })}
          </span>
        )}
      </p>
      <div className={classes.actions}>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconCheck size={16} aria-hidden="true" />}
          onClick={() => onRight(pointer)}
        >
          {i18n.t({ id: 'check.right', message: 'Looks right' })}
        </Button>
        {placeOf(resume, pointer) && (
          <Button size="compact-sm" variant="subtle" onClick={() => onEdit(pointer)}>
            {i18n.t({ id: 'check.change', message: 'Change it' })}
          </Button>
        )}
      </div>
    </section>
  );
}
