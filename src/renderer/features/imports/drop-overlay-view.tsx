/** Covers the window while something is dragged over it, and says what letting go will do. */
import { useLingui } from '@lingui/react';
import {
  IconAlertTriangle,
  IconFileDescription,
  IconLink,
  IconTextCaption,
} from '@tabler/icons-react';
import type { Dragged } from './dragged.ts';
import classes from './drop-overlay.module.css';
import { dropWords } from './drop-words.ts';

interface DropOverlayProps {
  readonly dragged: Dragged;
  /** The model server elsewhere that may help with reading; null: none does. */
  readonly helper: string | null;
}

export function DropOverlay({ dragged, helper }: DropOverlayProps) {
  const { i18n } = useLingui();
  const { title, detail } = dropWords(i18n, dragged, helper);
  const Icon = iconOf(dragged);
  return (
    <div className={classes.overlay} data-testid="drop-overlay">
      <div className={classes.sheet}>
        <Icon size={44} stroke={1.3} aria-hidden="true" />
        <p className={classes.title}>{title}</p>
        <p className={classes.text}>{detail}</p>
      </div>
    </div>
  );
}

function iconOf(dragged: Dragged) {
  if (dragged.type === 'link') return IconLink;
  if (dragged.type === 'text') return IconTextCaption;
  const { count, unreadable } = dragged;
  return count > 0 && unreadable === count ? IconAlertTriangle : IconFileDescription;
}
