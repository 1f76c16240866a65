/** In the place of the pages of an encrypted file, whose password is forgotten with every quit. */
import { useLingui } from '@lingui/react';
import { ORPCError } from '@orpc/client';
import { IconLock } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { failures } from '../../../shared/domain/failures.ts';
import { useApi } from '../../api/api-context.tsx';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PasswordForm } from '../../ui/password-form.tsx';

interface LockedPagesProps {
  readonly resumeId: string;
  readonly fileName: string;
}

type Stage = 'asking' | 'trying' | 'wrong' | 'broken';

export function LockedPages({ resumeId: id, fileName }: LockedPagesProps) {
  const { i18n } = useLingui();
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const [stage, setStage] = useState<Stage>('asking');
  // No mutation: its cache would keep the password as long as this stands.
  const tryIt = async (password: string): Promise<void> => {
    setStage('trying');
    try {
      await client.resumes.unlock({ id, password });
    } catch (error) {
      return setStage(isLocked(error) ? 'wrong' : 'broken');
    }
    await queryClient.invalidateQueries({ queryKey: queries.resumes.pageImage.key() });
    setStage('asking');
  };
  if (stage === 'broken') return <LoadProblem onRetry={() => setStage('asking')} />;
  return (
    <Notice tone="plain" icon={<IconLock size={18} aria-hidden="true" />}>
      {i18n.t({
        id: 'page.locked',
        message: 'These pages open only with the file’s password, which every quit forgets.',
      })}
      <PasswordForm
        // Drawn anew for the next try, with the cursor in the field.
        key={stage === 'wrong' ? 'again' : 'first'}
        label={fileName}
        problem={stage === 'wrong' ? i18n.t(failures['password-wrong'].sentence) : null}
        isBusy={stage === 'trying'}
        autoFocus={stage === 'wrong'}
        onPassword={(password) => void tryIt(password)}
      />
    </Notice>
  );
}

/** Whether what went wrong with a page is that its file's password is not known. */
export function isLocked(error: unknown): boolean {
  const data: { readonly code?: unknown } | null = error instanceof ORPCError ? error.data : null;
  const code = data?.code;
  return code === 'password-needed' || code === 'password-wrong';
}
