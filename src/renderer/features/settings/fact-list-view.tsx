/** Facts in two columns: what, and how it is; an ellipsis while that is asked for. */
import { Fragment } from 'react';
import classes from './settings.module.css';

type Fact = readonly [what: string, how: string | undefined];

export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([what, how]) => (
        <Fragment key={what}>
          <dt>{what}</dt>
          <dd>{how ?? '…'}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
