/** Settings › Models: which servers there are, what they may help with, and what that may cost. */
import type { ModelSetup } from '../../../shared/contract/models.ts';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { SwitchSetting } from '../settings/switch-setting.tsx';
import { BudgetCard } from './budget-card.tsx';
import { ModelChoices } from './model-choices.tsx';
import { ModelServers } from './model-servers.tsx';
import { useModelActs } from './use-model-acts.ts';
import { useModelSetup } from './use-model-setup.ts';

export function ModelsSection() {
  const { setup, isError, refetch, renew } = useModelSetup();
  if (!setup) return isError ? <LoadProblem onRetry={refetch} /> : null;
  return (
    <>
      <ModelServers setup={setup} renew={renew} />
      {setup.providers.length > 0 ? (
        <WithServers setup={setup} renew={renew} />
      ) : (
        <SwitchSetting name="showsModelHints" />
      )}
    </>
  );
}

interface WithServersProps {
  readonly setup: ModelSetup;
  readonly renew: () => Promise<void>;
}

function WithServers({ setup, renew }: WithServersProps) {
  const acts = useModelActs(setup, renew);
  const hasCosts = setup.providers.some(({ reach }) => reach === 'elsewhere');
  return (
    <>
      <ModelChoices setup={setup} acts={acts} />
      {hasCosts && <BudgetCard setup={setup} acts={acts} />}
    </>
  );
}
