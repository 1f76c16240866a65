/** Begins a résumé on an empty page, and opens the editor on it. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/api-context.tsx';

export function WriteButton({ variant }: { readonly variant: 'light' | 'subtle' }) {
  const { i18n } = useLingui();
  const { client } = useApi();
  const navigate = useNavigate();
  const { mutate, isPending } = useMutation({
    mutationFn: () => client.resumes.create(),
    onSuccess: ({ id }) => navigate(`/resumes/${id}/edit?at=/basics/name`),
  });
  return (
    <Button
      variant={variant}
      size="compact-md"
      loading={isPending}
      leftSection={<IconPencilPlus size={18} stroke={1.7} aria-hidden="true" />}
      onClick={() => mutate()}
    >
      {i18n.t({ id: 'resumes.write', message: 'Write a résumé' })}
    </Button>
  );
}
