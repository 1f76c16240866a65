/** One fact: what it says, where it comes from, and what can be done with it. */
import { useLingui } from '@lingui/react';
import { IconArrowsSplit2, IconPencil, IconX } from '@tabler/icons-react';
import type { Ref } from 'react';
import type { ProfileFact } from '../../../shared/domain/profile/profile-fact.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { factWords } from './fact-words.ts';
import classes from './profile.module.css';
import { SourcesLine } from './sources-line-view.tsx';
import { useFactName } from './use-fact-name.ts';
import { useWhen } from './use-when.ts';

export interface FactActs {
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

interface FactProps extends FactActs {
  readonly fact: ProfileFact;
  /** Of the button that opens the editor, so that the focus comes back to it. */
  readonly editRef: Ref<HTMLButtonElement>;
}

export function Fact({ fact, editRef, onEdit, onRemove }: FactProps) {
  const when = useWhen();
  const words = factWords(fact);
  const dates = when(words);
  return (
    <article>
      <div className={classes.factHead}>
        <h3 className={classes.factTitle}>
          {words.title}
          <ConflictSign fact={fact} />
        </h3>
        {dates && <span className={classes.when}>{dates}</span>}
        <FactButtons {...{ fact, editRef, onEdit, onRemove }} />
      </div>
      {words.beside && <p className={classes.beside}>{words.beside}</p>}
      {words.text && <p className={classes.text}>{words.text}</p>}
      {words.points.length > 0 && (
        <ul className={classes.points}>
          {words.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      {words.tags.length > 0 && <p className={classes.beside}>{words.tags.join(', ')}</p>}
      <SourcesLine sources={fact.sources} isYours={isYours(fact)} />
    </article>
  );
}

/** A fact of a word or two, one of many in a row. */
export function ShortFact({ fact, editRef, onEdit, onRemove }: FactProps) {
  const words = factWords(fact);
  return (
    <li className={classes.short}>
      <span>
        {words.title}
        {words.beside && <span className={classes.shortBeside}> {words.beside}</span>}
        {words.tags.length > 0 && (
          <span className={classes.shortBeside}> {words.tags.join(', ')}</span>
        )}
        <ConflictSign fact={fact} />
      </span>
      <FactButtons {...{ fact, editRef, onEdit, onRemove }} />
    </li>
  );
}

export function isYours({ fields }: ProfileFact): boolean {
  return fields.some(({ by }) => by === 'you');
}

function ConflictSign({ fact }: { readonly fact: ProfileFact }) {
  const { i18n } = useLingui();
  if (!fact.fields.some(({ isConflict }) => isConflict)) return null;
  return (
    <span className={classes.conflictSign}>
      <IconArrowsSplit2 size={16} stroke={1.7} aria-hidden="true" />
      {i18n.t({ id: 'profile.conflict.sign', message: 'to settle' })}
    </span>
  );
}

export function FactButtons({ fact, editRef, onEdit, onRemove }: FactProps) {
  const { i18n } = useLingui();
  const name = useFactName()(fact);
  const edit = i18n.t({ id: 'profile.edit', message: 'Change {name}', values: { name } });
  const remove = i18n.t({ id: 'profile.remove', message: 'Remove {name}', values: { name } });
  return (
    <span className={classes.buttons}>
      <IconButton Icon={IconPencil} size="small" ref={editRef} label={edit} onClick={onEdit} />
      {fact.section !== 'contact' && (
        <IconButton Icon={IconX} size="small" label={remove} onClick={onRemove} />
      )}
    </span>
  );
}
