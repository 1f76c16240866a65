/** One value of a résumé: plain text, or in a review a button that shows its place and edits it. */
import { useLingui } from '@lingui/react';
import { VisuallyHidden } from '@mantine/core';
import { IconCpu, IconEyeExclamation } from '@tabler/icons-react';
import { useReviewDesk } from './review-context.tsx';
import classes from './value.module.css';
import { ValueEditor } from './value-editor-view.tsx';

interface ValueProps {
  /** JSON Pointer into the résumé. */
  readonly at: string;
  /** As it is stored. */
  readonly text: string;
  /** As it is shown, where that is another way. */
  readonly shown?: string | undefined;
}

export function Value({ at, text, shown = text }: ValueProps) {
  const { i18n } = useLingui();
  const desk = useReviewDesk();
  if (desk === null) return shown;
  if (desk.editing === at) {
    return (
      <ValueEditor
        at={at}
        text={text}
        onChange={(next) => desk.onChange(at, next)}
        onClose={() => desk.onEdit(null)}
      />
    );
  }
  const isDoubtful = desk.doubtful.has(at);
  return (
    <button
      type="button"
      className={classes.value}
      data-value={at}
      data-active={desk.active === at || undefined}
      data-doubtful={isDoubtful || undefined}
      onMouseEnter={() => desk.onPoint(at)}
      onMouseLeave={() => desk.onPoint(null)}
      onFocus={() => desk.onPoint(at)}
      onBlur={() => desk.onPoint(null)}
      onClick={() => desk.onEdit(at)}
    >
      {shown}
      {desk.filled.has(at) && (
        <span className={classes.filled}>
          <IconCpu size={16} stroke={1.7} aria-hidden="true" />
          <VisuallyHidden>
            {i18n.t({ id: 'review.filled', message: 'filled in by a model' })}
          </VisuallyHidden>
        </span>
      )}
      {isDoubtful && (
        <span className={classes.doubt}>
          <IconEyeExclamation size={16} stroke={1.7} aria-hidden="true" />
          <VisuallyHidden>
            {i18n.t({ id: 'review.doubtful', message: 'check this' })}
          </VisuallyHidden>
        </span>
      )}
    </button>
  );
}
