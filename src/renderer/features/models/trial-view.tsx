/** What a test of a connection found, in plain words. */
import { useLingui } from '@lingui/react';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ConnectionTrial } from '../../../shared/contract/models.ts';
import { failureOf } from '../../../shared/domain/failures.ts';
import { toldSentence } from '../../i18n/told-sentence.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import classes from './models.module.css';

/** As many names as anybody reads. */
const namedAtMost = 6;

export function TrialView({ trial }: { readonly trial: ConnectionTrial }) {
  const { i18n } = useLingui();
  if (trial.isOk) return <ModelsFound models={trial.models} />;
  const { sentence, action } = failureOf(trial.code ?? 'internal-error');
  const { values } = trial;
  return (
    <p className={classes.trial} data-tone="bad">
      <IconAlertTriangle size={16} stroke={1.7} aria-hidden="true" />
      <span>
        {toldSentence(i18n, { ...sentence, values })} {toldSentence(i18n, { ...action, values })}
      </span>
    </p>
  );
}

function ModelsFound({ models }: { readonly models: readonly string[] }) {
  const { i18n } = useLingui();
  const formats = useFormats();
  const count = models.length;
  const names = formats.list(models.slice(0, namedAtMost));
  return (
    <p className={classes.trial} data-tone={count > 0 ? 'good' : 'plain'}>
      <IconCheck size={16} stroke={1.7} aria-hidden="true" />
      <span>
        {count === 0
          ? i18n.t({
              id: 'trial.no-models',
              message: 'It answers, but has no model yet. Load one there first.',
            })
          : i18n.t({
              id: 'trial.models',
              message:
                '{rest, plural, =0 {It answers, and has {names}.} other {It answers, and has {names}, and # more.}}',
              values: { names, rest: Math.max(0, count - namedAtMost) },
            })}
      </span>
    </p>
  );
}
