/** Which type of thing is shown. */
import { useLingui } from '@lingui/react';
import { type SearchType, searchTypes } from '../../../shared/domain/search-types.ts';
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
    <fieldset className={classes.types}>
      <legend className={classes.hidden}>
        {i18n.t({ id: 'find.types', message: 'What to look through' })}
      </legend>
      {[null, ...searchTypes].map((one) => (
        <label key={one ?? 'all'} className={classes.type}>
          <input
            type="radio"
            name="search-type"
            checked={one === type}
            onChange={() => onType(one)}
          />
          {one === null
            ? i18n.t({ id: 'find.types.all', message: 'Everything' })
            : i18n.t(hitLook(one).words)}
        </label>
      ))}
    </fieldset>
  );
}
