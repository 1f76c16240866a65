import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { WorkingCopy } from '../editor/working-copy.ts';
import type { ReviewDesk } from './review-context.tsx';

interface ReviewState {
  readonly desk: ReviewDesk;
  /** Brings a value into view, and its place with it; the focus stays where it is. */
  readonly pointAt: (pointer: string) => void;
  /** The same with the focus on the value. */
  readonly show: (pointer: string) => void;
  readonly isShown: (pointer: string) => boolean;
}

/** What is pointed at and what is being changed; a change goes to the working copy. */
export function useReviewState(
  { doubtful, filled }: Pick<ReviewDesk, 'doubtful' | 'filled'>,
  copy: Pick<WorkingCopy, 'edit'>,
): ReviewState {
  const [active, setActive] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  return useMemo(() => {
    const desk: ReviewDesk = {
      ...{ doubtful, filled, active, editing },
      onPoint: setActive,
      onEdit(pointer) {
        flushSync(() => setEditing(pointer));
        if (pointer === null && editing !== null) focusValue(editing);
      },
      onChange: (pointer, value) => copy.edit({ type: 'set', pointer, value }),
    };
    const show = (pointer: string) => {
      setActive(pointer);
      focusValue(pointer);
    };
    const pointAt = (pointer: string) => {
      setActive(pointer);
      findValue(pointer)?.scrollIntoView({ block: 'center' });
    };
    return { desk, pointAt, show, isShown: (pointer) => findValue(pointer) !== undefined };
  }, [doubtful, filled, active, editing, copy]);
}

function findValue(pointer: string): HTMLElement | undefined {
  const values = [...document.querySelectorAll<HTMLElement>('[data-value]')];
  return values.find(({ dataset }) => dataset.value === pointer);
}

function focusValue(pointer: string): void {
  const value = findValue(pointer);
  value?.focus();
  value?.scrollIntoView({ block: 'nearest' });
}
