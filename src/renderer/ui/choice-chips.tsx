/** A choice of one in a row of chips, as above a list that it narrows down. */
import type { ReactNode } from 'react';
import classes from './choice-chips.module.css';

interface ChoiceChipsProps<Value extends string> {
  /** What is chosen; said, not shown. */
  readonly legend: string;
  /** Of the group, unique on the screen. */
  readonly name: string;
  /** Null stands for all of them and comes first. */
  readonly options: readonly Value[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  readonly words: (value: Value | null) => string;
  /** How many there are of it, if that is shown. */
  readonly count?: (value: Value | null) => ReactNode;
}

export function ChoiceChips<Value extends string>(props: ChoiceChipsProps<Value>) {
  const { legend, name, options, value, onChange, words, count } = props;
  return (
    <fieldset className={classes.chips}>
      <legend className={classes.legend}>{legend}</legend>
      {[null, ...options].map((one) => {
        const number = count?.(one);
        return (
          <label key={one ?? ''} className={classes.chip}>
            <input
              type="radio"
              name={name}
              checked={one === value}
              onChange={() => onChange(one)}
            />
            {words(one)}
            {number !== undefined && <span className={classes.count}>{number}</span>}
          </label>
        );
      })}
    </fieldset>
  );
}
