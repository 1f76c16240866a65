/** Brings the sample data in and takes it out, and says what became of that. */
import { useLingui } from '@lingui/react';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';
import { jobListKey } from '../../api/job-list-query.ts';

export function useSamples() {
  const { i18n } = useLingui();
  const { client, queries, showJobs } = useApi();
  const queryClient = useQueryClient();
  const say = (message: string) =>
    notifications.show({
      message,
      closeButtonProps: {
        'aria-label': i18n.t({ id: 'notice.dismiss', message: 'Dismiss this note' }),
      },
    });
  const onError = () =>
    say(
      i18n.t({
        id: 'samples.problem',
        message: 'That did not work just now. Try it once more.',
      }),
    );

  const adding = useMutation({
    mutationFn: () => client.samples.add(),
    onSuccess: ({ outcomes }) =>
      showJobs(outcomes.flatMap((outcome) => ('job' in outcome ? [outcome.job] : []))),
    onError,
  });
  const removing = useMutation({
    mutationFn: () => client.samples.remove(),
    onSuccess: async ({ removed, kept }) => {
      say(
        removed + kept === 0
          ? i18n.t({ id: 'samples.none', message: 'There is no sample data to remove.' })
          : i18n.t({
              id: 'samples.removed',
              message:
                'The sample data is gone. {kept, plural, =0 {} one {One résumé that you had changed can be put back.} other {# résumés that you had changed can be put back.}}',
              values: { kept },
            }),
      );
      // The stream tells of it too; where there is none, it has to be asked for.
      const keys = [queries.resumes.key(), queries.profile.key(), jobListKey(queries)];
      await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    },
    onError,
  });
  return {
    add: () => adding.mutate(),
    isAdding: adding.isPending,
    remove: () => removing.mutate(),
    isRemoving: removing.isPending,
  };
}
