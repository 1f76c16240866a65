/** Which type of thing is shown. */
import { useLingui } from '@lingui/react';
import { type SearchType, searchTypes } from '../../../shared/domain/search-types.ts';
import { ChoiceChips } from '../../ui/choice-chips.tsx';
import { hitLook } from './hit-words.ts';
import classes from './search.module.css';

interface SearchFilterProps {
  /** Null: all of them. */
  readonly type: SearchType | null;
  readonly onType: (type: SearchType | null) => void;
}

export function SearchFilter({ type, onType }: SearchFilterProps) {
  const { i18n } = useLingui();
  return (
    <div className={classes.types}>
      <ChoiceChips
        legend={i18n.t({ id: 'find.types', message: 'What to look through' })}
        name="search-type"
        options={searchTypes}
        value={type}
        onChange={onType}
        words={(one) =>
          one === null
            ? i18n.t({ id: 'find.types.all', message: 'Everything' })
            : i18n.t(hitLook(one).words)
        }
      />
    </div>
  );
}
