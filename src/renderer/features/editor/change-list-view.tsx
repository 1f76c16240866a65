/** The changes between two versions: field by field, the words that were taken out and put in. */
import { useLingui } from '@lingui/react';
import { IconArrowsUpDown } from '@tabler/icons-react';
import type { ResumeChange } from '../../../shared/domain/diff-resumes.ts';
import { nameOf } from './field-place.ts';
import { sections } from './field-table.ts';
import { useFieldName } from './use-field-name.ts';
import classes from './versions-screen.module.css';
import { WordDiff } from './word-diff-view.tsx';

interface ChangeListProps {
  readonly changes: readonly ResumeChange[];
  readonly before: unknown;
  readonly after: unknown;
}

export function ChangeList({ changes, before, after }: ChangeListProps) {
  const { i18n } = useLingui();
  const nameBefore = useFieldName(before);
  const nameAfter = useFieldName(after);
  if (changes.length === 0) {
    return (
      <p className={classes.same}>
        {i18n.t({ id: 'versions.same', message: 'They say the same.' })}
      </p>
    );
  }
  return (
    <dl className={classes.changes}>
      {changes.map((change) => (
        <div key={`${change.kind}:${change.pointer}`} className={classes.change}>
          {change.kind === 'moved' ? (
            <Moved pointer={change.pointer} after={after} />
          ) : (
            <>
              <dt>{(change.kind === 'removed' ? nameBefore : nameAfter)(change.pointer)}</dt>
              <dd>
                <WordDiff before={change.before ?? ''} after={change.after ?? ''} />
              </dd>
            </>
          )}
        </div>
      ))}
    </dl>
  );
}

function Moved({ pointer, after }: { readonly pointer: string; readonly after: unknown }) {
  const { i18n } = useLingui();
  const name = useFieldName(after);
  const section = sections.find((one) => pointer.startsWith(`${one.pointer}/`));
  const isEntry = section !== undefined && /^\d+$/.test(pointer.slice(section.pointer.length + 1));
  const title = isEntry
    ? [i18n.t(section.title), nameOf(after, pointer, section.fields)].filter(Boolean).join(' › ')
    : name(pointer);
  return (
    <>
      <dt>{title}</dt>
      <dd className={classes.moved}>
        <IconArrowsUpDown size={16} stroke={1.7} aria-hidden="true" />
        {i18n.t({ id: 'versions.moved', message: 'moved to another place' })}
      </dd>
    </>
  );
}
