import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';

/** The merged facts; asked for again when a résumé or the user's word has changed. */
export function useProfile() {
  const { queries } = useApi();
  return useQuery(queries.profile.get.queryOptions({ refetchOnMount: 'always' }));
}

/** What may be done at once, each telling when it is on disk. */
export function useProfileActs() {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: queries.profile.key() });
  return {
    settle: useMutation(queries.profile.settle.mutationOptions({ onSettled })),
    edit: useMutation(queries.profile.edit.mutationOptions({ onSettled })),
    add: useMutation(queries.profile.add.mutationOptions({ onSettled })),
    remove: useMutation(queries.profile.remove.mutationOptions({ onSettled })),
    restore: useMutation(queries.profile.restore.mutationOptions({ onSettled })),
    leaveOut: useMutation(queries.profile.leaveOut.mutationOptions({ onSettled })),
  };
}
