import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { KindSettingsView } from '../../../shared/contract/settings.ts';
import type { KindPolicyChanges, KindPolicyName } from '../../../shared/domain/kind-policy.ts';
import { useApi } from '../../api/api-context.tsx';
import { type SaveTarget, useSaving } from './saving.tsx';

interface KindsHandle {
  readonly kinds: readonly KindSettingsView[] | undefined;
  readonly isError: boolean;
  readonly refetch: () => void;
  readonly set: (target: SaveTarget, kind: string, changes: KindPolicyChanges) => Promise<boolean>;
  readonly reset: (
    target: SaveTarget,
    kind: string,
    names?: readonly KindPolicyName[],
  ) => Promise<boolean>;
}

/** What is set about the jobs of each kind. */
export function useKinds(): KindsHandle {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const { save } = useSaving();
  const options = queries.settings.kinds.queryOptions();
  const { data, isError, refetch } = useQuery(options);

  const take = (changed: KindSettingsView): void => {
    queryClient.setQueryData(
      options.queryKey,
      (known) =>
        known && { kinds: known.kinds.map((one) => (one.kind === changed.kind ? changed : one)) },
    );
  };
  const put = async (kind: string, changes: KindPolicyChanges): Promise<void> =>
    take(await client.settings.setKind({ kind, changes }));
  const putBack = async (kind: string, names: readonly KindPolicyName[] | undefined) =>
    take(await client.settings.resetKind({ kind, ...(names && { names: [...names] }) }));

  /** What is set now stays set, and what is not has its default again. */
  function back(kind: string, names: readonly KindPolicyName[]): () => Promise<void> {
    const known = data?.kinds.find((one) => one.kind === kind);
    const changed = names.filter((name) => known?.changed.includes(name));
    const others = names.filter((name) => !changed.includes(name));
    return async () => {
      if (others.length > 0) await putBack(kind, others);
      if (changed.length === 0) return;
      await put(kind, Object.fromEntries(changed.map((name) => [name, known?.policy[name]])));
    };
  }

  return {
    kinds: data?.kinds,
    isError,
    refetch: () => void refetch(),
    set: (target, kind, changes) =>
      save(target, () => put(kind, changes), back(kind, Object.keys(changes) as KindPolicyName[])),
    reset: (target, kind, names) => {
      const known = data?.kinds.find((one) => one.kind === kind);
      return save(target, () => putBack(kind, names), back(kind, names ?? known?.changed ?? []));
    },
  };
}
