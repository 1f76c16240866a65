/** For each use, which model may help there, or none. */
import { useLingui } from '@lingui/react';
import { useQueries } from '@tanstack/react-query';
import type { ModelSetup } from '../../../shared/contract/models.ts';
import { modelUses } from '../../../shared/domain/models/model-use.ts';
import { useApi } from '../../api/api-context.tsx';
import sheet from '../settings/settings.module.css';
import { ChoiceRow } from './choice-row.tsx';
import type { ModelActs } from './use-model-acts.ts';

interface ModelChoicesProps {
  readonly setup: ModelSetup;
  readonly acts: ModelActs;
}

export function ModelChoices({ setup, acts }: ModelChoicesProps) {
  const { i18n } = useLingui();
  const models = useKnownModels(setup);
  const isNothingChosen = modelUses.every((use) => setup.choices[use] === null);
  return (
    <section className={sheet.card} aria-labelledby="uses-heading">
      <h3 id="uses-heading" className={sheet.cardTitle}>
        {i18n.t({ id: 'models.uses', message: 'What they may help with' })}
      </h3>
      <p className={sheet.remark}>
        {isNothingChosen
          ? i18n.t({
              id: 'models.uses.none',
              message: 'Nothing yet: choose a model for each thing that one may help with.',
            })
          : i18n.t({
              id: 'models.uses.about',
              message: 'Each may have another model, or none. What is done already stays as it is.',
            })}
      </p>
      {modelUses.map((use) => (
        <ChoiceRow key={use} use={use} setup={setup} acts={acts} models={models} />
      ))}
    </section>
  );
}

/** By provider, what it said it has; nothing is asked for it. */
function useKnownModels({ providers }: ModelSetup): ReadonlyMap<string, readonly string[]> {
  const { queries } = useApi();
  return useQueries({
    queries: providers.map(({ id }) => ({
      ...queries.models.test.queryOptions({ input: { id } }),
      enabled: false,
    })),
    combine: (results) =>
      new Map(providers.map(({ id }, at) => [id, results[at]?.data?.models ?? []] as const)),
  });
}
