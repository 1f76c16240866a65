/** Removes the sample data with everything that came of it, and says what was removed. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';
import classes from './settings.module.css';

export function SampleRemoval() {
  const { i18n } = useLingui();
  const { client } = useApi();
  const { mutate, isPending, isError, data } = useMutation({
    mutationFn: () => client.samples.remove(),
  });
  return (
    <section className={classes.card} aria-labelledby="samples-heading">
      <h3 id="samples-heading" className={classes.cardTitle}>
        {i18n.t({ id: 'data.samples', message: 'Sample data' })}
      </h3>
      <p className={classes.remark}>
        {i18n.t({
          id: 'data.samples.effect',
          message:
            'The résumés of invented people that come with the app go, with all that came of them. One that you have changed can be put back.',
        })}
      </p>
      <div className={classes.acts}>
        <Button variant="default" loading={isPending} onClick={() => mutate()}>
          {i18n.t({ id: 'data.samples.remove', message: 'Remove sample data' })}
        </Button>
        <span role="status">
          {isError &&
            i18n.t({
              id: 'data.samples.failed',
              message: 'They could not be removed just now. Try it again.',
            })}
          {data &&
            i18n.t({
              id: 'data.samples.removed',
              message:
                '{count, plural, =0 {There was no sample data.} one {# sample résumé removed.} other {# sample résumés removed.}}',
              values: { count: data.removed + data.kept },
            })}
        </span>
      </div>
    </section>
  );
}
