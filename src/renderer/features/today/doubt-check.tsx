/** A value that the reader was unsure of, to be found right at once or looked at beside its page. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconCheck, IconEyeExclamation } from '@tabler/icons-react';
import { useRef } from 'react';
import { Link } from 'react-router';
import { readAt } from '../../../shared/std/read-at.ts';
import { useFieldName } from '../editor/use-field-name.ts';
import { useResumeActs } from '../editor/use-resume-acts.ts';
import { useResumeTitle } from '../resumes/use-resume-title.ts';
import classes from './today.module.css';
import type { Doubt } from './use-doubts.ts';

export function DoubtCheck({ doubt: { detail, pointers } }: { readonly doubt: Doubt }) {
  const { i18n } = useLingui();
  const acts = useResumeActs(detail.id);
  const nameOf = useFieldName(detail.resume);
  const title = useResumeTitle()(detail);
  const card = useRef<HTMLDivElement>(null);
  const [pointer = ''] = pointers;
  const name = nameOf(pointer);
  return (
    <div className={classes.card} ref={card} tabIndex={-1}>
      <p className={classes.cardTitle}>
        <IconEyeExclamation size={18} stroke={1.7} aria-hidden="true" />
        {i18n.t({
          id: 'today.doubts',
          message:
            '{count, plural, one {One value of {title} was hard to read.} other {# values of {title} were hard to read.}}',
          values: { count: pointers.length, title },
        })}
      </p>
      <p className={classes.value} aria-live="polite">
        <span className={classes.dim}>{name}</span>
        <q>{String(readAt(detail.resume, pointer) ?? '')}</q>
      </p>
      <div className={classes.actions}>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconCheck size={16} aria-hidden="true" />}
          aria-label={i18n.t({
            id: 'today.doubts.right-named',
            message: 'Looks right: {name}',
            values: { name },
          })}
          onClick={() => {
            // The last one takes its card along; the focus stays near it until then.
            card.current?.focus();
            void acts.confirm(detail.number, [...detail.confirmed, pointer]);
          }}
        >
          {i18n.t({ id: 'check.right', message: 'Looks right' })}
        </Button>
        <Button
          component={Link}
          to={`/resumes/${detail.id}?at=${encodeURIComponent(pointer)}`}
          size="compact-sm"
          variant="subtle"
        >
          {i18n.t({ id: 'today.doubts.look', message: 'Look at the page' })}
        </Button>
      </div>
    </div>
  );
}
