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
  return {
    kinds: data?.kinds,
    isError,
    refetch: () => void refetch(),
    set: (target, kind, changes) =>
      save(target, async () => take(await client.settings.setKind({ kind, changes }))),
    reset: (target, kind, names) =>
      save(target, async () =>
        take(await client.settings.resetKind({ kind, ...(names && { names: [...names] }) })),
      ),
  };
}
