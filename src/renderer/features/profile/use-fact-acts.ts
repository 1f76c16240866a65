import { useLingui } from '@lingui/react';
import type { ProfileSourceView } from '../../../shared/contract/profile.ts';
import type { ProfileFact, ProfileField } from '../../../shared/domain/profile/profile-fact.ts';
import { useUndo } from '../undo/undo-provider.tsx';
import { fieldLabel } from './section-words.ts';
import { useFactName } from './use-fact-name.ts';
import { useLastAct } from './use-last-act.ts';
import { useProfileActs } from './use-profile.ts';

/** What the user does to facts, and the way back from the last thing done. */
export function useFactActs(telling: { readonly hasLine?: boolean } = {}) {
  const { i18n } = useLingui();
  const factName = useFactName();
  const acts = useProfileActs();
  const { withdraw } = useUndo();
  const { lastAct, tell, done } = useLastAct(telling);

  return {
    lastAct,
    /** Whether the last thing could not be done: somebody else was faster, or there is no answer. */
    hasFailed: Object.values(acts).some(({ isError }) => isError),
    onSettle({ id, section, revision }: ProfileFact, field: ProfileField, values: string[]): void {
      const label = i18n.t(fieldLabel(section, field.name));
      acts.settle.mutate(
        { id, revision, field: field.name, values },
        {
          onSuccess: (saved) =>
            tell(settledActId(id, field.name), {
              words: i18n.t({
                id: 'profile.settled',
                message: 'Settled: {label}.',
                values: { label },
              }),
              undo: () =>
                acts.edit.mutate(
                  { id, revision: saved.revision, changes: { [field.name]: null } },
                  { onSuccess: done },
                ),
            }),
        },
      );
    },
    onRemove(fact: ProfileFact): void {
      const { id } = fact;
      const name = factName(fact);
      acts.remove.mutate(
        { id },
        {
          onSuccess: () =>
            tell(removedActId(id), {
              words: i18n.t({
                id: 'profile.removed.one',
                message: 'Removed: {name}.',
                values: { name },
              }),
              undo: () => acts.restore.mutate({ id }, { onSuccess: done }),
            }),
        },
      );
    },
    onRestore({ id }: ProfileFact): void {
      withdraw(removedActId(id));
      acts.restore.mutate({ id }, { onSuccess: done });
    },
    onLeaveOut: ({ lineId }: ProfileSourceView, isLeftOut: boolean) =>
      acts.leaveOut.mutate({ lineId, isLeftOut }, { onSuccess: done }),
  };
}

/** How the undo stack knows them. */
function removedActId(factId: string): string {
  return `fact.removed:${factId}`;
}

function settledActId(factId: string, field: string): string {
  return `fact.settled:${factId}:${field}`;
}
