/** What a run was given. */
import { useLingui } from '@lingui/react';
import type { Story } from '../../../../shared/contract/metrics.ts';
import { JsonView } from './json-view.tsx';
import classes from './run.module.css';

export function RunInputs({ args }: Pick<Story, 'args'>) {
  const { i18n } = useLingui();
  return (
    <section className={classes.section} aria-labelledby="run-inputs">
      <h2 id="run-inputs" className={classes.heading}>
        {i18n.t({ id: 'run.inputs', message: 'What it was given' })}
      </h2>
      <JsonView
        value={args}
        label={i18n.t({ id: 'run.inputs.json', message: 'The arguments of the job' })}
      />
    </section>
  );
}
