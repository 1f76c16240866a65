/** A text with the words that were looked for marked in it. */
import { Fragment } from 'react';
import type { MarkedText } from '../../../shared/contract/search.ts';
import classes from './search.module.css';

export function Marked({ text, marks }: MarkedText) {
  const ends = [0, ...marks.map(({ to }) => to)];
  return (
    <>
      {marks.map(({ from, to }, index) => (
        <Fragment key={from}>
          {text.slice(ends[index], from)}
          <mark className={classes.mark}>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
